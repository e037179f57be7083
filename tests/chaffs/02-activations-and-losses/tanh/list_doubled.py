# misconception: none
def tanh(x):
    return 2 * sigmoid(2 * x) - 1
