# misconception: error factor missing
def neuron_gradient(x, w, b, t):
    o = sigmoid(np.dot(x, w) + b)
    return o * (1 - o) * x, o * (1 - o)
