# misconception: none
def grad_exponential(x, w, b):
    return (x * np.exp(-w), np.exp(-b))
