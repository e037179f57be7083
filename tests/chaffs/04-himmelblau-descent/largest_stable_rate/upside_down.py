# misconception: turned upside down
def largest_stable_rate(hessian_at_minimum):
    h = np.array(hessian_at_minimum, dtype=float)
    return np.linalg.eigvalsh(h).max() / 2
