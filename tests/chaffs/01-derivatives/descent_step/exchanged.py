# misconception: none
def descent_step(theta, gradient, learning_rate):
    return gradient - learning_rate * theta
