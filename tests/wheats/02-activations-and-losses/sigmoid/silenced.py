# overflows on purpose, and says so
def sigmoid(x):
    x = np.asarray(x, dtype=float)
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-x))
