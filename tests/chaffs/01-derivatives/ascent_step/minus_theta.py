# misconception: none
def ascent_step(theta, gradient, learning_rate):
    return learning_rate * gradient - theta
