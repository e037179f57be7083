# every link by itself, the slope from z
def neuron_gradient(x, w, b, t):
    z = sum(xi * wi for xi, wi in zip(x, w)) + b
    dL_do = sigmoid(z) - t
    do_dz = np.exp(-z) / (1 + np.exp(-z)) ** 2
    dz_dw = np.array(x, dtype=float)
    dz_db = 1
    return dL_do * do_dz * dz_dw, dL_do * do_dz * dz_db
