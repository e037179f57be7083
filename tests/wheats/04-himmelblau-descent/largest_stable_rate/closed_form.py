# the quadratic formula for a symmetric 2 x 2 matrix
def largest_stable_rate(hessian):
    (a, b), (_, c) = hessian
    return 2 / ((a + c) / 2 + (((a - c) / 2) ** 2 + b**2) ** 0.5)
