# one array of both brackets, squared and summed over the first axis
def himmelblau(x):
    x = np.array(x, dtype=float)
    brackets = x**2 + x[::-1] - np.array([11.0, 7.0]).reshape((2,) + (1,) * (x.ndim - 1))
    return (brackets**2).sum(axis=0)
