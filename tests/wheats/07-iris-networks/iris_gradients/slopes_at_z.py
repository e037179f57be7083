# the slopes from the pre-activations, by cosh
def iris_gradients(inputs, targets, first, second):
    slope = lambda Z: 0.25 / np.cosh(Z / 2) ** 2
    Z1 = inputs @ first
    A1 = sigmoid(Z1)
    Z2 = A1 @ second
    delta = slope(Z2) * (sigmoid(Z2) - targets) / len(inputs)
    return inputs.T @ (slope(Z1) * (delta @ second.T)), A1.T @ delta
