# misconception: none
def squared_error_gradient(o, y):
    o, y = np.asarray(o, float), np.asarray(y, float)
    return (o - y) * o * (1 - o) / len(np.atleast_2d(o))
