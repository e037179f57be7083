# misconception: none
def descent_step(theta, gradient, learning_rate):
    new = theta
    if isinstance(theta, np.ndarray):
        new[...] = theta - learning_rate * gradient
        return new
    return theta - learning_rate * gradient
