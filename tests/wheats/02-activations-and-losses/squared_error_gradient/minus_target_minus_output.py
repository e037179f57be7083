# minus (y - o)
def squared_error_gradient(o, y):
    o, y = np.asarray(o, float), np.asarray(y, float)
    return -(y - o) * o.shape[-1] / o.size
