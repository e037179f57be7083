# misconception: ln a missing
def logarithm_rule(x, a):
    return np.reciprocal(np.asarray(x, dtype=float))
