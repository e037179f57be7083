# misconception: bias after the sigmoid
def neuron_forward(x, w, b):
    return sigmoid(x @ w) + b
