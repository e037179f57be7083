# nditer with a multi-index
def numerical_gradient(f, theta, h=1e-5):
    point = np.array(theta, dtype=float)
    gradient = np.zeros(point.shape)
    iterator = np.nditer(point, flags=["multi_index"], op_flags=["readwrite"])
    for entry in iterator:
        value = float(entry)
        entry[...] = value + h
        high = f(point)
        entry[...] = value - h
        low = f(point)
        entry[...] = value
        gradient[iterator.multi_index] = (high - low) / (2.0 * h)
    return gradient
