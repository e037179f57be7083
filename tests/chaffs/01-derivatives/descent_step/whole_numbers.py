# misconception: cut down to whole numbers
def descent_step(theta, gradient, learning_rate):
    new = np.array(theta)
    new[...] = theta - learning_rate * gradient
    return new
