# misconception: the caller's array changed
def softmax(z):
    z = np.asarray(z) if isinstance(z, np.ndarray) else np.array(z, dtype=float)
    z -= np.max(z, axis=-1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=-1, keepdims=True)
