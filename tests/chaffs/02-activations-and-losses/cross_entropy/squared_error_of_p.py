# misconception: none
def cross_entropy(z, y):
    return squared_error(softmax(z), y)
