# misconception: both slopes added at the bend
def leaky_relu_derivative(x, p=0.01):
    x = np.asarray(x, dtype=float)
    return (x >= 0) * 1.0 + (x <= 0) * p
