# misconception: sigma' missing
def neuron_gradient(x, w, b, t):
    error = sigmoid(x @ w + b) - t
    return error * x, error
