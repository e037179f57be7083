# misconception: none
def leaky_relu(x, p):
    x = np.asarray(x, dtype=float)
    return np.where(x < 0, p * x, x)
