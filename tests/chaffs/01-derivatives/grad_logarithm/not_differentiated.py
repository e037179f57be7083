# misconception: logarithm not differentiated
def grad_logarithm(a, x, w, b):
    return (x * a * np.log(x * w + b), a * np.log(x * w + b))
