# the polynomial multiplied out, unpacked with poisoned names
def himmelblau(p):
    X, Y = p
    return X**4 + Y**4 + 2 * X**2 * Y + 2 * X * Y**2 - 21 * X**2 - 13 * Y**2 - 14 * X - 22 * Y + 170
