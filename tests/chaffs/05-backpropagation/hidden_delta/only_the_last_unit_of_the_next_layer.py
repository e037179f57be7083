# misconception: only the last unit of the next layer
def hidden_delta(delta_next, W_next, A):
    error = np.zeros(A.shape)
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            for k in range(W_next.shape[1]):
                error[i, j] = delta_next[i, k] * W_next[j, k]
    return error * A * (1 - A)
