# misconception: none
def grad_exponential(x, w, b):
    return (w * np.exp(x), np.exp(b))
