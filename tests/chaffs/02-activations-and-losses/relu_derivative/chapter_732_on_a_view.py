# misconception: the caller's array changed
def relu_derivative(x):
    d = np.asarray(x)
    negative = d < 0
    d[negative] = 0
    d[~negative] = 1
    return d
