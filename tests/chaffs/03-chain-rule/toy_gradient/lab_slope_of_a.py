# misconception: sigma' at the wrong point
def f_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def toy_gradient(x, y, theta1, theta2):
    a2 = sigmoid(x * theta1)
    a3 = sigmoid(a2 * theta2)
    delta3 = (a3 - y) * f_prime(a3)
    delta2 = delta3 * theta2 * f_prime(a2)
    return delta2 * x, delta3 * a2
