# misconception: sign turned round
def toy_gradient(x, y, theta1, theta2):
    a2 = sigmoid(x * theta1)
    a3 = sigmoid(a2 * theta2)
    delta3 = (y - a3) * a3 * (1 - a3)
    delta2 = delta3 * theta2 * a2 * (1 - a2)
    return delta2 * x, delta3 * a2
