# SciPy's eigenvalues, in falling order
from scipy.linalg import eigh


def largest_stable_rate(h):
    return 2 / np.sort(eigh(h, eigvals_only=True))[::-1][0]
