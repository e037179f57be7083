# misconception: sigma' taken at A
def iris_gradients(X, Y, W1, W2):
    m = len(X)
    A1 = sigmoid(X @ W1)
    A2 = sigmoid(A1 @ W2)
    fp = lambda a: sigmoid(a) * (1 - sigmoid(a))
    delta2 = (A2 - Y) / m * fp(A2)
    delta1 = delta2 @ W2.T * fp(A1)
    return X.T @ delta1, A1.T @ delta2
