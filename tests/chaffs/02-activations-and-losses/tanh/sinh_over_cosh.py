# misconception: nan far out
def tanh(x):
    return np.sinh(x) / np.cosh(x)
