# misconception: the function in place of its derivative
def leaky_relu_derivative(x, p=0.01):
    return leaky_relu(x, p)
