# a list, powers of e
def grad_exponential(x, w, b):
    return [x * np.e**w, np.e**b]
