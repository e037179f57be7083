# misconception: compared with p
def leaky_relu_derivative(x, p=0.01):
    slope = np.full(np.shape(x), p, dtype=float)
    slope[np.asarray(x) > p] = 1.0
    return slope
