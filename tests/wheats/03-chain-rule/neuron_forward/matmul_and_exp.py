# the @ operator and a sigmoid written out
def neuron_forward(x, w, b):
    return 1 / (1 + np.exp(-(x @ w + b)))
