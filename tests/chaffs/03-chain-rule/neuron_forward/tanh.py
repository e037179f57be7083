# misconception: tanh in place of sigmoid
def neuron_forward(x, w, b):
    z = x @ w + b
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
