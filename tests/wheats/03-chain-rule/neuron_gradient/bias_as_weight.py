# the bias as a further weight, split off at the end
def neuron_gradient(x, w, b, t):
    x1 = np.concatenate([x, [1.0]])
    o = sigmoid(x1 @ np.concatenate([w, [b]]))
    g = -(t - o) * o * (1 - o) * x1
    return g[:-1], g[-1]
