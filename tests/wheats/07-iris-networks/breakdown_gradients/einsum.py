# einsum, lists handed back
def breakdown_gradients(X, y, W1, W2, W3):
    _, A1, _, A2, _, A3 = map(np.asarray, breakdown_forward(X, W1, W2, W3))
    target = np.asarray(y, dtype=float)
    if target.ndim == 1:
        target = target[:, np.newaxis]
    D3 = (A3 - target) * A3 * (1 - A3) * 2 / A3.size
    D2 = np.einsum("mo,ho,mh->mh", D3, W3, A2 * (1 - A2))
    D1 = np.einsum("mh,gh,mg->mg", D2, W2, A1 * (1 - A1))
    return (X.T @ D1).tolist(), (A1.T @ D2).tolist(), (A2.T @ D3).tolist()
