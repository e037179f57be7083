# misconception: sigmoid applied twice
def sigmoid_derivative(x):
    a = sigmoid(x)
    return sigmoid(a) * (1 - sigmoid(a))
