# einsum, Python lists handed back
def iris_gradients(X, Y, W1, W2):
    A1 = sigmoid(X @ W1)
    A2 = sigmoid(A1 @ W2)
    d2 = (A2 - Y) * (A2 - A2**2)
    d1 = np.einsum("mk,jk,mj->mj", d2, W2, A1 - A1**2)
    return [
        (np.einsum("mi,mj->ij", X, d1) / len(X)).tolist(),
        (np.einsum("mj,mk->jk", A1, d2) / len(X)).tolist(),
    ]
