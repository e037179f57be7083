# misconception: added along a path
def toy_gradient(x, y, theta1, theta2):
    a1 = sigmoid(x * theta1)
    a2 = sigmoid(a1 * theta2)
    to_theta1 = [a2 - y, a2 * (1 - a2), theta2, a1 * (1 - a1), x]
    to_theta2 = [a2 - y, a2 * (1 - a2), a1]
    return sum(to_theta1), sum(to_theta2)
