# misconception: none
def softmax(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / np.exp(z).sum(axis=-1, keepdims=True)
