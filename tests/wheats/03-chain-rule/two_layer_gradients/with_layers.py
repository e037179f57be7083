# the second layer by layer_gradient without biases
def two_layer_gradients(x, y, W1, W2):
    n_hidden, n_out = W2.shape
    a1 = np.array(layer_forward(x, W1, np.zeros(n_hidden)))
    dW2, delta2 = layer_gradient(a1, W2, np.zeros(n_out), y)
    delta1 = np.array([sum(W2[j, k] * delta2[k] for k in range(n_out)) for j in range(n_hidden)])
    return np.outer(x, delta1 * (a1 - a1**2)), dW2
