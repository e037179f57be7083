# misconception: sign turned
def descent_step(theta, gradient, learning_rate):
    return theta + gradient * learning_rate
