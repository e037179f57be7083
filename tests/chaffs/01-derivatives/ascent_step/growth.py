# misconception: none
def ascent_step(theta, gradient, learning_rate):
    return theta * (1 + learning_rate * gradient)
