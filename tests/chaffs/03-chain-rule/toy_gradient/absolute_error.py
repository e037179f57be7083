# misconception: none
def toy_gradient(x, y, theta1, theta2):
    a1 = sigmoid(x * theta1)
    a2 = sigmoid(a1 * theta2)
    delta2 = abs(a2 - y) * a2 * (1 - a2)
    return delta2 * theta2 * a1 * (1 - a1) * x, delta2 * a1
