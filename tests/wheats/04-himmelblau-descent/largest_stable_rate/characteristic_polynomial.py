# roots of the characteristic polynomial from trace and determinant
def largest_stable_rate(h):
    h = np.array(h, dtype=float)
    return 2 / np.roots([1, -np.trace(h), np.linalg.det(h)]).real.max()
