# lists of layers, walked through backwards
def breakdown_gradients(X, y, W1, W2, W3):
    weights, activations = [W1, W2, W3], [X]
    for W in weights:
        activations.append(sigmoid(activations[-1] @ W))
    error = 2 * (activations[-1] - np.asarray(y).reshape(len(X), 1)) / len(X)
    gradients = []
    for W, before, after in zip(weights[::-1], activations[-2::-1], activations[::-1]):
        delta = error * (after - after**2)
        gradients.append(before.T @ delta)
        error = delta @ W.T
    return gradients[::-1]
