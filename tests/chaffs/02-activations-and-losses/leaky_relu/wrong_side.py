# misconception: leak on the wrong side
def leaky_relu(x, p=0.01):
    x = np.asarray(x, dtype=float)
    return np.minimum(x, p * x)
