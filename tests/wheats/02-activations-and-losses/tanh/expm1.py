# by exp(x) - 1, on each side
def tanh(x):
    x = np.asarray(x, dtype=float)
    t = np.expm1(-2 * np.abs(x))
    return np.copysign(-t / (t + 2), x)
