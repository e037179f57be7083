# misconception: none
def tanh(x):
    return np.arctan(np.asarray(x, dtype=float))
