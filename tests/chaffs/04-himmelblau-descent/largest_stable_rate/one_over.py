# misconception: 1 in place of 2
def largest_stable_rate(hessian_at_minimum):
    h = np.array(hessian_at_minimum, dtype=float)
    return 1 / max(np.linalg.eigvals(h))
