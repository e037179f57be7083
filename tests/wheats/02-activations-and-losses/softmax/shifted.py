# each row shifted by its largest logit
def softmax(z):
    z = np.array(z, dtype=float)
    z -= z.max(axis=-1, keepdims=True)
    e = np.exp(z)
    e /= np.sum(e, axis=-1, keepdims=True)
    return e
