# misconception: x in both
def grad_exponential(x, w, b):
    return x * np.exp([w, b])
