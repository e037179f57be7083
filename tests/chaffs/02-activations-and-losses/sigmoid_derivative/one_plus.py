# misconception: plus in place of minus
def sigmoid_derivative(x):
    s = sigmoid(x)
    return s + s * s
