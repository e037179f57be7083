# quotient rule with exponentials written out
def tanh_derivative(x):
    x = np.array(x, float)
    s = np.exp(x) - np.exp(-x)
    c = np.exp(x) + np.exp(-x)
    return (c * c - s * s) / c**2 if np.all(np.abs(x) < 5) else 4 / c**2
