# the two brackets as real and imaginary part: f is the squared modulus
def himmelblau(x):
    a, b = x
    z = (np.multiply(a, a) + b - 11) + 1j * (a + np.multiply(b, b) - 7)
    return np.abs(z) ** 2
