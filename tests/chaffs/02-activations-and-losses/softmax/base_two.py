# misconception: none
def softmax(z):
    z = np.asarray(z, dtype=float)
    e = 2 ** (z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
