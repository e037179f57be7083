# overwrites names that others might rely on, inside the function only
def neuron_forward(x, w, b):
    sigmoid = lambda z: np.exp(-np.logaddexp(0, -z))
    check = np.einsum("j,j", x, w)
    return sigmoid(check + b)
