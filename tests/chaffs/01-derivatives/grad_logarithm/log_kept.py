# misconception: log kept in the denominator
def grad_logarithm(a, x, w, b):
    log = np.log(x * w + b)
    return a / log * x, a / log
