# misconception: none
def softmax(z):
    z = np.asarray(z, dtype=float)
    return (z == z.max(axis=-1, keepdims=True)).astype(float)
