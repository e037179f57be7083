# misconception: a mask in place of numbers
def relu_derivative(x):
    return np.asarray(x) > 0
