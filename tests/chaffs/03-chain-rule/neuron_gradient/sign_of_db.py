# misconception: bias gradient with the sign turned round
def neuron_gradient(x, w, b, t):
    o = sigmoid(np.dot(x, w) + b)
    delta = (o - t) * o * (1 - o)
    return delta * x, -delta
