# moves W in place for central differences and restores it exactly
def layer_gradient(x, W, b, t):
    def loss(W, b):
        return 0.5 * np.sum((sigmoid(x @ W + b) - t) ** 2)

    h = 1e-5
    dW = np.zeros(W.shape)
    for place in np.ndindex(W.shape):
        kept = W[place]
        W[place] = kept + h
        up = loss(W, b)
        W[place] = kept - h
        down = loss(W, b)
        W[place] = kept
        dW[place] = (up - down) / (2 * h)
    steps = h * np.eye(len(b))
    return dW, [(loss(W, b + step) - loss(W, b - step)) / (2 * h) for step in steps]
