# misconception: power rule on an exponential
def grad_exponential(x, w, b):
    return (x * w * np.e ** (w - 1), b * np.e ** (b - 1))
