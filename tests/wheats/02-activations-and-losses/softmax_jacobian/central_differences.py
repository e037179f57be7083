# numerical, with a good h
def softmax_jacobian(z):
    z = np.asarray(z, dtype=float)
    h = 1e-5
    columns = [(softmax(z + h * e) - softmax(z - h * e)) / (2 * h) for e in np.eye(len(z))]
    return np.stack(columns, axis=1)
