# misconception: tanh applied twice
def tanh_derivative(x):
    a = tanh(x)
    return 1 - tanh(a) ** 2
