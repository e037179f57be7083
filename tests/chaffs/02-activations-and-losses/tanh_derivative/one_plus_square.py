# misconception: plus in place of minus
def tanh_derivative(x):
    return 1 + np.square(tanh(x))
