# misconception: divided by all entries
def squared_error_gradient(o, y):
    o, y = np.asarray(o), np.asarray(y)
    return (o - y) / o.size
