# misconception: none
def toy_gradient(x, y, theta1, theta2):
    a1 = sigmoid(x * theta1)
    a2 = sigmoid(a1 * theta2)
    d2 = (a2 - y) * a2 * (1 - a2)
    return d2 * theta1 * a1 * (1 - a1) * x, d2 * a1
