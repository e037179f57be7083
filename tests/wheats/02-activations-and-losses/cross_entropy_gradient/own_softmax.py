# nothing of the notebook is called
def cross_entropy_gradient(z, y):
    z = np.array(z, dtype=float)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return (e / e.sum(axis=-1, keepdims=True) - y) * z.shape[-1] / z.size
