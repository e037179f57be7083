# misconception: off the diagonal with a plus
def softmax_jacobian(z):
    p = softmax(z)
    k = len(p)
    return np.array([[p[i] * (1 - p[i]) if i == j else p[i] * p[j] for j in range(k)] for i in range(k)])
