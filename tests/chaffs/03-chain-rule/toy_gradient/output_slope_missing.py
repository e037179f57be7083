# misconception: output sigma' missing
def toy_gradient(x, y, theta1, theta2):
    a1 = sigmoid(x * theta1)
    a2 = sigmoid(a1 * theta2)
    return (a2 - y) * theta2 * a1 * (1 - a1) * x, (a2 - y) * a1
