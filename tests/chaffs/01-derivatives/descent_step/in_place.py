# misconception: theta changed in place
def descent_step(theta, gradient, learning_rate):
    theta -= learning_rate * gradient
    return theta
