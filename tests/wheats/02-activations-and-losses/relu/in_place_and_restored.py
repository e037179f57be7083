# changes the array for a moment, and restores it exactly
def relu(x):
    x = np.asarray(x)
    kept = x.copy()
    x[x < 0] = 0
    result = x.astype(float)
    x[...] = kept
    return result
