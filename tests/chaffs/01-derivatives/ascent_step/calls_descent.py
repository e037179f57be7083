# misconception: sign turned
def ascent_step(theta, gradient, learning_rate):
    return descent_step(theta, gradient, learning_rate)
