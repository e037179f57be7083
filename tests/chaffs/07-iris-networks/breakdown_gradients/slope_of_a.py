# misconception: sigma' taken at A
def breakdown_gradients(X, y, W1, W2, W3):
    N = len(X)
    A1 = sigmoid(X @ W1)
    A2 = sigmoid(A1 @ W2)
    A3 = sigmoid(A2 @ W3)
    y = np.reshape(y, (N, 1))
    fp = lambda a: sigmoid(a) * (1 - sigmoid(a))
    delta3 = 2 / N * (A3 - y) * fp(A3)
    delta2 = delta3 @ W3.T * fp(A2)
    delta1 = delta2 @ W2.T * fp(A1)
    return X.T @ delta1, A1.T @ delta2, A2.T @ delta3
