# the lab's theta inside, turned back at the end
def two_layer_gradients(x, y, W1, W2):
    theta1, theta2 = W1.T, W2.T
    a2 = sigmoid(theta1 @ x)
    a3 = sigmoid(theta2 @ a2)
    d3 = ((a3 - y) * a3 * (1 - a3)).reshape(-1, 1)
    d2 = (theta2.T @ d3) * (a2 * (1 - a2)).reshape(-1, 1)
    return (d2 @ np.reshape(x, (1, -1))).T, (d3 @ a2.reshape(1, -1)).T
