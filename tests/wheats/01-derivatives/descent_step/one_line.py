# the formula
def descent_step(theta, gradient, learning_rate):
    return theta - learning_rate * gradient
