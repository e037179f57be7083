# scales the negative entries of a copy
def leaky_relu(x, slope=0.01):
    y = np.array(x, dtype=float)
    y[y < 0] *= slope
    return y
