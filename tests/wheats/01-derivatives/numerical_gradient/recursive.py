# one axis at a time, down to single entries
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)

    def slopes(index):
        if len(index) == theta.ndim:
            up, down = theta.copy(), theta.copy()
            up[index] += h
            down[index] -= h
            return (f(up) - f(down)) / (2 * h)
        return [slopes((*index, i)) for i in range(theta.shape[len(index)])]

    return np.array(slopes(()))
