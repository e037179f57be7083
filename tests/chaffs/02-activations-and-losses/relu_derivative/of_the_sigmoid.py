# misconception: none
def relu_derivative(x):
    return sigmoid_derivative(x)
