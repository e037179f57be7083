# misconception: rounded to whole numbers
def leaky_relu_derivative(x, p=0.01):
    x = np.asarray(x)
    dx = np.ones_like(x)
    dx[x < 0] = p
    return dx
