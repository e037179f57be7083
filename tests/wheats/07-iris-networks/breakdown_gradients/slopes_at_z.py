# slopes from the pre-activations; renamed variables
def breakdown_gradients(inputs, targets, first, second, third):
    s = lambda z: 1 / (1 + np.exp(-z))
    slope = lambda z: s(z) * s(-z)
    z1 = inputs @ first
    z2 = s(z1) @ second
    z3 = s(z2) @ third
    back = (s(z3) - np.reshape(targets, z3.shape)) * slope(z3) / (0.5 * len(inputs))
    g3 = s(z2).T @ back
    back = back @ third.T * slope(z2)
    g2 = s(z1).T @ back
    back = back @ second.T * slope(z1)
    return inputs.T @ back, g2, g3
