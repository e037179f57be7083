# the smallest eigenvalue of the inverse, doubled
def largest_stable_rate(h):
    return 2 * np.linalg.eigvalsh(np.linalg.inv(h)).min()
