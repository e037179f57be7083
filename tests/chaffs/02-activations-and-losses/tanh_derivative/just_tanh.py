# misconception: the function in place of its derivative
def tanh_derivative(x):
    return tanh(x)
