# positive part plus p times negative part
def leaky_relu(x, p=0.01):
    return np.maximum(0, x) + p * np.minimum(0, x)
