# misconception: learning rate missing
def descent_step(theta, gradient, learning_rate):
    return np.subtract(theta, gradient)
