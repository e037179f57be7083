# misconception: the caller's array changed
def relu(x):
    x = np.asarray(x)
    x[x <= 0] = 0
    return x
