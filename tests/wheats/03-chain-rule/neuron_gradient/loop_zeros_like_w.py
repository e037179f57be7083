# a loop that fills an array of the shape of w; renamed parameters
def neuron_gradient(inp, wts, off, target):
    o = sigmoid(np.vdot(inp, wts) + off)
    grad_w = np.zeros_like(wts)
    for k in range(len(wts)):
        grad_w[k] = (o - target) * o * (1 - o) * inp[k]
    return grad_w, (o - target) * o * (1 - o)
