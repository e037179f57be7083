# misconception: none
def neuron_forward(x, w, b):
    w *= x
    return sigmoid(np.sum(w) + b)
