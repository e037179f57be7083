# misconception: none
def tanh_derivative(x):
    return sigmoid_derivative(x)
