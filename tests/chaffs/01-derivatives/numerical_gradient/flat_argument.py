# misconception: f sees a flattened theta
def numerical_gradient(f, theta, h=1e-5):
    shape = theta.shape
    flat = theta.astype(float).ravel()
    slopes = []
    for i in range(flat.size):
        up, down = flat.copy(), flat.copy()
        up[i] += h
        down[i] -= h
        slopes.append((f(up) - f(down)) / (2 * h))
    return np.array(slopes).reshape(shape)
