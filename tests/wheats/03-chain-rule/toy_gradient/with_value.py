# by the notebook's own Value
def toy_gradient(x, y, theta1, theta2):
    first, second = Value(theta1), Value(theta2)
    output = ((first * x).sigmoid() * second).sigmoid()
    ((output - y) ** 2 * 0.5).backward()
    return first.grad, second.grad
