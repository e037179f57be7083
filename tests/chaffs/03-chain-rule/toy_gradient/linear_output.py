# misconception: output without sigmoid
def toy_gradient(x, y, theta1, theta2):
    a1 = sigmoid(x * theta1)
    a2 = a1 * theta2
    return (a2 - y) * theta2 * a1 * (1 - a1) * x, (a2 - y) * a1
