# flat coordinates, reshaped for every call of f
def numerical_gradient(f, theta, h=1e-5):
    shape = np.shape(theta)
    flat = np.asarray(theta, dtype=float).flatten()
    slopes = []
    for i in range(flat.size):
        up, down = flat.copy(), flat.copy()
        up[i] += h
        down[i] -= h
        slopes.append((f(up.reshape(shape)) - f(down.reshape(shape))) / (2 * h))
    return np.array(slopes).reshape(shape)
