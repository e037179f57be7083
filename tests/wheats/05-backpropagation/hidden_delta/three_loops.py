# example, unit, unit of the next layer
def hidden_delta(delta_next, W_next, A):
    delta = np.zeros(A.shape)
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            total = 0.0
            for k in range(W_next.shape[1]):
                total += delta_next[i, k] * W_next[j, k]
            delta[i, j] = total * A[i, j] * (1 - A[i, j])
    return delta
