# output times one minus output
def sigmoid_derivative(x):
    return sigmoid(x) * (1 - sigmoid(x))
