# the slope at z by a helper; renamed parameters
def slope(z):
    return sigmoid(z) * sigmoid(-z)


def toy_gradient(inp, target, first, second):
    z1 = inp * first
    z2 = sigmoid(z1) * second
    delta = -(target - sigmoid(z2)) * slope(z2)
    return delta * second * slope(z1) * inp, delta * sigmoid(z1)
