# misconception: rounded to whole numbers
def leaky_relu_derivative(x, p=0.01):
    dx = np.ones_like(x)
    dx[x < 0] = p
    return dx
