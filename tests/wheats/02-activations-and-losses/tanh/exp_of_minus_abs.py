# one exponential, never positive, and the sign put back
def tanh(x):
    x = np.array(x, dtype=float)
    e = np.exp(-2 * np.abs(x))
    return np.sign(x) * (1 - e) / (1 + e)
