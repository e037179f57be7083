# the derivative of the polynomial, a tuple
def himmelblau_gradient(point):
    x, y = point
    return 4 * x**3 + 4 * x * y - 42 * x + 2 * y**2 - 14, 4 * y**3 + 4 * x * y - 26 * y + 2 * x**2 - 22
