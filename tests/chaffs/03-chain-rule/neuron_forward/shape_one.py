# misconception: none
def neuron_forward(x, w, b):
    return sigmoid(x.reshape(1, -1) @ w + b)
