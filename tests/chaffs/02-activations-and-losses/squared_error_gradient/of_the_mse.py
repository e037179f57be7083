# misconception: mean over all entries
def squared_error_gradient(o, y):
    o, y = np.asarray(o), np.asarray(y)
    return 2 / o.size * (o - y)
