# misconception: rounded to whole numbers
def sigmoid(x):
    x = np.asarray(x)
    out = np.empty_like(x)
    e = np.exp(-np.abs(x))
    out[...] = np.where(x >= 0, 1 / (1 + e), e / (1 + e))
    return out
