# misconception: p_i twice in place of p_i and p_j
def softmax_jacobian(z):
    p = softmax(z)
    return np.array([[p[i] * ((i == j) - p[i]) for j in range(len(p))] for i in range(len(p))])
