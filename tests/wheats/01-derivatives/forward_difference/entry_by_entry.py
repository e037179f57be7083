# a loop over the entries of an array
def forward_difference(f, x, h):
    points = np.asarray(x, dtype=float)
    slopes = [(f(point + h) - f(point)) / h for point in points.ravel()]
    return np.array(slopes).reshape(points.shape)
