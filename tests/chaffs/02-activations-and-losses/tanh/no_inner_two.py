# misconception: inner 2 missing
def tanh(x):
    return 2 * sigmoid(x) - 1
