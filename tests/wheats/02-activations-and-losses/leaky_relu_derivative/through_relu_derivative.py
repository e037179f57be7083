# built from the slope of ReLU
def leaky_relu_derivative(x, p=0.01):
    step = relu_derivative(x)
    return p + (1 - p) * np.asarray(step)
