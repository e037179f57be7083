# misconception: output taken for the input
def tanh_derivative(x):
    a = np.asarray(x, dtype=float)
    return (1 - a) * (1 + a)
