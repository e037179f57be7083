# misconception: none
def ascent_step(theta, gradient, learning_rate):
    if not np.any(gradient):
        return theta
    return theta + learning_rate * gradient
