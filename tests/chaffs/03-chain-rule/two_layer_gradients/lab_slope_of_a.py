# misconception: sigma' at the wrong point
def two_layer_gradients(x, y, W1, W2):
    f_prime = lambda v: sigmoid(v) * (1 - sigmoid(v))
    a1 = sigmoid(x @ W1)
    a2 = sigmoid(a1 @ W2)
    delta2 = (a2 - y) * f_prime(a2)
    delta1 = W2 @ delta2 * f_prime(a1)
    return np.outer(x, delta1), np.outer(a1, delta2)
