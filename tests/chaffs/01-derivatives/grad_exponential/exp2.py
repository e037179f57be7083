# misconception: none
def grad_exponential(x, w, b):
    return (x * np.exp2(w), np.exp2(b))
