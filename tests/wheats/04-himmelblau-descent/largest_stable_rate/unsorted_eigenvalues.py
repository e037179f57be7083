# the unsorted eigenvalues of a general matrix, and their maximum
def largest_stable_rate(hessian_at_minimum):
    values, _ = np.linalg.eig(np.array(hessian_at_minimum, dtype=float))
    return min(2 / value for value in values)
