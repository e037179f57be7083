# overflows to the left, but the value there is right
def tanh(x):
    x = np.asarray(x, dtype=float)
    return 2 / (1 + np.exp(-2 * x)) - 1
