# misconception: eigenvalue itself
def largest_stable_rate(hessian_at_minimum):
    h = np.array(hessian_at_minimum, dtype=float)
    return np.linalg.eigvals(h).max()
