# SciPy's distances; the index comes back as a float
from scipy.spatial.distance import cdist


def closest_minimum(x):
    return float(np.argmin(cdist([x], MINIMA)[0]))
