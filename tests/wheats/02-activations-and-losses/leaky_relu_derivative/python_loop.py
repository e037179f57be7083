# plain Python over nested sequences
def leaky_relu_derivative(x, leak=0.01):
    if np.ndim(x) == 0:
        return leak if x <= 0 else 1.0
    return [leaky_relu_derivative(v, leak) for v in x]
