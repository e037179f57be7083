# misconception: sides swapped
def leaky_relu_derivative(x, p=0.01):
    return np.where(np.asarray(x) >= 0, p, 1.0)
