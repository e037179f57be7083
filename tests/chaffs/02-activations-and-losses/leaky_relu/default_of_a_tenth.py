# misconception: none
def leaky_relu(x, p=0.1):
    x = np.asarray(x, dtype=float)
    return np.where(x < 0, p * x, x)
