# filled row by row
def squared_error_gradient(o, y):
    o, y = np.asarray(o), np.asarray(y)
    rows, targets = np.atleast_2d(o), np.atleast_2d(y)
    out = np.empty(rows.shape)
    for r in range(len(rows)):
        out[r] = (rows[r] - targets[r]) / len(rows)
    return out.reshape(o.shape)
