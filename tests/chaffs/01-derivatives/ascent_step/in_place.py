# misconception: theta changed in place
def ascent_step(theta, gradient, learning_rate):
    theta += learning_rate * gradient
    return theta
