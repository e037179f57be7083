# numpy's functions
def descent_step(theta, gradient, learning_rate):
    return np.subtract(theta, np.multiply(learning_rate, gradient))
