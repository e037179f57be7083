# misconception: factor x missing
def grad_exponential(x, w, b):
    return tuple(np.exp([w, b]))
