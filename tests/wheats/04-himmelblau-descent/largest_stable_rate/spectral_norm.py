# the spectral norm of a positive definite matrix is its largest eigenvalue
def largest_stable_rate(H):
    return 2.0 / np.linalg.norm(np.asarray(H, dtype=float), ord=2)
