# the links in lists, multiplied by np.prod; an array handed back
def toy_gradient(x, y, theta1, theta2):
    a1 = sigmoid(x * theta1)
    a2 = sigmoid(a1 * theta2)
    start = [a2 - y, a2 * (1 - a2)]
    to_theta1 = [*start, theta2, a1 * (1 - a1), x]
    to_theta2 = [*start, a1]
    return np.array([np.prod(to_theta1), np.prod(to_theta2)])
