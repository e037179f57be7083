# the chapter's formula with the output computed on the spot
def neuron_gradient(x, w, b, t):
    o = 1 / (1 + np.exp(-(np.dot(w, x) + b)))
    dw = (o - t) * o * (1 - o) * x
    db = (o - t) * o * (1 - o)
    return dw, db
