# misconception: sigmoid of each entry
def softmax(z):
    return sigmoid(z)
