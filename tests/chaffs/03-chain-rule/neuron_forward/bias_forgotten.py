# misconception: bias forgotten
def neuron_forward(x, w, b):
    return 1 / (1 + np.exp(-(w @ x)))
