# misconception: root taken
def squared_error(o, y):
    d = np.atleast_2d(np.subtract(o, y))
    return np.linalg.norm(d) / len(d)
