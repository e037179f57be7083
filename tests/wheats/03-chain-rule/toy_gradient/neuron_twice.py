# the earlier neuron functions, one input each
def toy_gradient(x, y, theta1, theta2):
    a1 = neuron_forward(np.array([x]), np.array([theta1]), 0.0)
    dw, delta2 = neuron_gradient(np.array([a1]), np.array([theta2]), 0.0, y)
    return delta2 * theta2 * a1 * (1 - a1) * x, dw[0]
