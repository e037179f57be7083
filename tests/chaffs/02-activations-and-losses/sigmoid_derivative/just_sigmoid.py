# misconception: the function in place of its derivative
def sigmoid_derivative(x):
    return sigmoid(x)
