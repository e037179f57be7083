# descent with the opposite gradient
def ascent_step(theta, gradient, learning_rate):
    return descent_step(theta, -1 * gradient, learning_rate)
