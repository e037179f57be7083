# misconception: none
def toy_gradient(x, y, theta1, theta2):
    def J(p, q):
        return 0.5 * (sigmoid(sigmoid(x * p) * q) - y) ** 2

    h = 0.01
    here = J(theta1, theta2)
    return (J(theta1 + h, theta2) - here) / h, (J(theta1, theta2 + h) - here) / h
