# difference of squares
def tanh_derivative(x):
    t = np.tanh(x)
    return (1 + t) * (1 - t)
