# misconception: the rule of the sigmoid
def tanh_derivative(x):
    t = tanh(x)
    return t - t**2
