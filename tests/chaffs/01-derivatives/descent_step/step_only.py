# misconception: only the step
def descent_step(theta, gradient, learning_rate):
    return -gradient * learning_rate
