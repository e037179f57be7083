# entry by entry
def output_delta(A, Y):
    m, n = A.shape
    delta = np.zeros((m, n))
    for i in range(m):
        for k in range(n):
            delta[i, k] = (A[i, k] - Y[i, k]) / m * A[i, k] * (1 - A[i, k])
    return delta
