# misconception: none
def leaky_relu(x, p=0.01):
    x = np.asarray(x, dtype=float)
    return np.where(x > 0, x, min(p, 0.5) * x)
