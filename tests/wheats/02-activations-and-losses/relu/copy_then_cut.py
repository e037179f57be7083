# writes into a copy
def relu(x):
    x = np.array(x, dtype=float, copy=True)
    x[x < 0] = 0
    return x
