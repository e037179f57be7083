# misconception: both sigma' missing
def toy_gradient(x, y, theta1, theta2):
    a1 = sigmoid(x * theta1)
    error = sigmoid(a1 * theta2) - y
    return error * theta2 * x, error * a1
