# misconception: none
def neuron_forward(x, w, b):
    return sigmoid(x @ w - b)
