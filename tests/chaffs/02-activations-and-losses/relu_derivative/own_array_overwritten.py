# misconception: the caller's array changed
def relu_derivative(x):
    d = np.asarray(x)
    mask = d > 0
    d[mask] = 1
    d[~mask] = 0
    return d
