# misconception: one factor only
def sigmoid_derivative(x):
    return 1 - sigmoid(x)
