# misconception: w in place of x
def neuron_gradient(x, w, b, t):
    o = sigmoid(x @ w + b)
    delta = (o - t) * o * (1 - o)
    return np.array([delta * wj for wj in w]), delta
