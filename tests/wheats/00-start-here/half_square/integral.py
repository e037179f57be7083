# the integral of t from 0 to x
def half_square(x):
    x = np.asarray(x, dtype=float)
    return x * (0 + x) / 2
