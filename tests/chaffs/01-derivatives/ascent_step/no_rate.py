# misconception: learning rate missing
def ascent_step(theta, gradient, learning_rate):
    return np.add(theta, gradient)
