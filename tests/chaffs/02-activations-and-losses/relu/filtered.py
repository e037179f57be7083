# misconception: negative entries left out
def relu(x):
    x = np.atleast_1d(np.asarray(x))
    return x[x >= 0]
