# misconception: extra inner factor
def grad_exponential(x, w, b):
    return (w * x * np.exp(w), b * np.exp(b))
