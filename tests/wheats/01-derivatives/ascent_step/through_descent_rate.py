# descent with the opposite learning rate
def ascent_step(theta, gradient, learning_rate):
    return descent_step(theta, gradient, -learning_rate)
