# misconception: none
def cross_entropy_gradient(z, y):
    p = np.array(softmax(z), dtype=float)
    rows = np.atleast_2d(p)
    rows[np.arange(len(rows)), np.asarray(y, dtype=int)] -= 1
    return rows.reshape(p.shape) / len(rows)
