# misconception: factor two
def neuron_gradient(x, w, b, t):
    o = sigmoid(np.dot(x, w) + b)
    dL = 2 * (o - t)
    dz = dL * o * (1 - o)
    return dz * x, dz
