# misconception: b treated as a constant
def grad_exponential(x, w, b):
    return (x * np.exp(w), 0)
