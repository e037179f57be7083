# picks entry by entry
def leaky_relu(x, p=0.01):
    x = np.asarray(x)
    return np.where(x >= 0, x, p * x)
