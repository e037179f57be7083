# the two cases entry by entry
def softmax_jacobian(z):
    p = softmax(z)
    jacobian = np.zeros((len(p), len(p)))
    for i in range(len(p)):
        for j in range(len(p)):
            if i == j:
                jacobian[i, j] = p[i] * (1 - p[j])
            else:
                jacobian[i, j] = -p[i] * p[j]
    return jacobian
