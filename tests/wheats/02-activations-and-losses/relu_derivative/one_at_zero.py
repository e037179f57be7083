# slope 1 at exactly 0, as in 7.3.2
def relu_derivative(x):
    d = np.array(x, dtype=float, copy=True)
    d[d >= 0] = 1
    d[d < 0] = 0
    return d
