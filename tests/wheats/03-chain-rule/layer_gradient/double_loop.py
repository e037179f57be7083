# two loops into zeros_like(W)
def layer_gradient(x, W, b, t):
    o = layer_forward(x, W, b)
    dW = np.zeros_like(W)
    db = np.zeros(len(o))
    for k in range(len(o)):
        db[k] = (o[k] - t[k]) * o[k] * (1 - o[k])
        for j in range(len(x)):
            dW[j, k] = db[k] * x[j]
    return dW, db
