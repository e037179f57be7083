# misconception: stopped one link early
def neuron_gradient(x, w, b, t):
    o = neuron_forward(x, w, b)
    delta = (o - t) * o * (1 - o)
    return np.array([delta] * len(x)), delta
