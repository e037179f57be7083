# misconception: stopped one link early
def toy_gradient(x, y, theta1, theta2):
    a1 = sigmoid(x * theta1)
    a2 = sigmoid(a1 * theta2)
    d2 = (a2 - y) * a2 * (1 - a2)
    d1 = d2 * theta2 * a1 * (1 - a1)
    return d1, d2 * a1
