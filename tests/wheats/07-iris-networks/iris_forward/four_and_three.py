# the sizes of the lab written out
def iris_forward(X, W1, W2):
    m, h = len(X), W1.shape[1]
    A1, A2 = np.zeros((m, h)), np.zeros((m, 3))
    for n in range(m):
        for j in range(h):
            A1[n, j] = sigmoid(sum(X[n, i] * W1[i, j] for i in range(4)))
        for k in range(3):
            A2[n, k] = sigmoid(sum(A1[n, j] * W2[j, k] for j in range(h)))
    return [A1, A2]
