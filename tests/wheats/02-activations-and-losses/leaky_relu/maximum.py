# the larger of x and p x, which is right for p below 1
def leaky_relu(x, p=0.01):
    x = np.array(x, dtype=float)
    return np.maximum(x, p * x)
