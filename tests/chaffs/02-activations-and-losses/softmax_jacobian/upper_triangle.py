# misconception: none
def softmax_jacobian(z):
    p = softmax(z)
    out = np.diag(p * (1 - p))
    for i in range(len(p)):
        for j in range(i + 1, len(p)):
            out[i, j] = -p[i] * p[j]
    return out
