# a loop over the entries of an array
def central_difference(f, x, h=1e-5):
    points = np.asarray(x, dtype=float)
    slopes = np.empty(points.shape)
    for index, point in np.ndenumerate(points):
        slopes[index] = 0.5 / h * (f(point + h) - f(point - h))
    return slopes
