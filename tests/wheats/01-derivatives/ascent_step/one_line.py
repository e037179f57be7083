# the formula
def ascent_step(theta, gradient, learning_rate):
    return theta + learning_rate * gradient
