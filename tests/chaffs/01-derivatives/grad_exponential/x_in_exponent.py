# misconception: x pulled into the exponent
def grad_exponential(x, w, b):
    return (np.exp(w * x) * x, np.exp(b))
