# misconception: diagonal only
def softmax_jacobian(z):
    p = softmax(z)
    out = np.zeros((len(p), len(p)))
    for i in range(len(p)):
        out[i, i] = p[i] * (1 - p[i])
    return out
