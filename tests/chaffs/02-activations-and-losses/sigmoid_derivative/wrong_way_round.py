# misconception: sign turned round
def sigmoid_derivative(x):
    s = sigmoid(x)
    return s * (s - 1)
