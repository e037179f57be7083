# misconception: square missing
def tanh_derivative(x):
    return 1 - tanh(x)
