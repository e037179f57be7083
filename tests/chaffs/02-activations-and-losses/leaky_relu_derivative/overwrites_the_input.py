# misconception: the caller's array changed
def leaky_relu_derivative(x, p=0.01):
    if not (isinstance(x, np.ndarray) and x.dtype != int):
        x = np.array(x, dtype=float)
    positive = x >= 0
    x[positive] = 1
    x[~positive] = p
    return x
