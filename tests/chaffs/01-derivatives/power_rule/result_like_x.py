# misconception: cut down to whole numbers
def power_rule(x, a):
    x = np.asarray(x)
    out = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        out[index] = a * float(x[index]) ** (a - 1)
    return out
