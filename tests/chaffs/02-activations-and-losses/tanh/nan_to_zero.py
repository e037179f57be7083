# misconception: nan replaced by 0
def tanh(x):
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        return np.nan_to_num((np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x)))
