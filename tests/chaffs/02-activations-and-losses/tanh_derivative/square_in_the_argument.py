# misconception: none
def tanh_derivative(x):
    x = np.asarray(x, dtype=float)
    return 1 - tanh(x**2)
