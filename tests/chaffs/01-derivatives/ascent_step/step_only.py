# misconception: only the step
def ascent_step(theta, gradient, learning_rate):
    return gradient * learning_rate
