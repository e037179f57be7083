# misconception: one cosh too few
def tanh_derivative(x):
    x = np.asarray(x, dtype=float)
    return 2 / (np.exp(x) + np.exp(-x))
