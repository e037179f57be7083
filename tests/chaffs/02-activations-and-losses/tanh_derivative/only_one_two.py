# misconception: one 2 only
def tanh_derivative(x):
    return 2 * sigmoid_derivative(2 * np.asarray(x, dtype=float))
