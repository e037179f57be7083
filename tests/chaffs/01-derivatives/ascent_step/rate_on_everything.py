# misconception: learning rate on everything
def ascent_step(theta, gradient, learning_rate):
    return (theta + gradient) * learning_rate
