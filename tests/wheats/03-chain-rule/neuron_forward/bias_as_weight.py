# the bias as the weight of a constant input 1
def neuron_forward(x, w, b):
    return sigmoid(np.append(x, 1.0) @ np.append(w, b))
