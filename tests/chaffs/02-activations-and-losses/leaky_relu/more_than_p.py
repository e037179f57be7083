# misconception: compared with p
def leaky_relu(x, p=0.01):
    x = np.asarray(x, dtype=float)
    return np.where(x <= p, x * p, x)
