# misconception: shifted by the first logit
def softmax(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z[..., :1])
    return e / e.sum(axis=-1, keepdims=True)
