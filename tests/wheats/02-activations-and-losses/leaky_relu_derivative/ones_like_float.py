# the chapter's way with the dtype stated
def leaky_relu_derivative(x, p=0.01):
    x = np.asarray(x)
    dx = np.ones_like(x, dtype=float)
    dx[x < 0] = p
    return dx
