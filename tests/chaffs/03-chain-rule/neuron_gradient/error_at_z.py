# misconception: error taken at z
def neuron_gradient(x, w, b, t):
    z = np.dot(x, w) + b
    delta = (z - t) * sigmoid(z) * (1 - sigmoid(z))
    return delta * x, delta
