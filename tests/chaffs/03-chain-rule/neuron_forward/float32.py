# misconception: none
def neuron_forward(x, w, b):
    z = np.float32(np.dot(x, w) + b)
    return 1 / (1 + np.exp(-z))
