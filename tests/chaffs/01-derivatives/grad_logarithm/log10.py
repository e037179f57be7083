# misconception: log to base 10
def grad_logarithm(a, x, w, b):
    inner = (x * w + b) * np.log(10)
    return a * x / inner, a / inner
