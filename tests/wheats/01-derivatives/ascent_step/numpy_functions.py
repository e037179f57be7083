# numpy's functions
def ascent_step(theta, gradient, learning_rate):
    return np.add(theta, np.multiply(gradient, learning_rate))
