# misconception: sign in the exponent
def neuron_forward(x, w, b):
    return 1 / (1 + np.exp(np.dot(x, w) + b))
