# misconception: shares without exp
def softmax(z):
    z = np.asarray(z, dtype=float)
    return z / np.sum(z, axis=-1, keepdims=True)
