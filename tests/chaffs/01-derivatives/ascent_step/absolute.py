# misconception: none
def ascent_step(theta, gradient, learning_rate):
    return theta + learning_rate * np.abs(gradient)
