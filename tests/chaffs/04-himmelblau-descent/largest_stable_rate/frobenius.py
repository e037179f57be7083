# misconception: root of the sum of squares
def largest_stable_rate(hessian_at_minimum):
    h = np.array(hessian_at_minimum, dtype=float)
    return 2 / np.sqrt((h**2).sum())
