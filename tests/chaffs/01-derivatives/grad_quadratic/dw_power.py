# misconception: none
def grad_quadratic(x, w, b):
    return (x * w**2 * np.log(w), 2 * b)
