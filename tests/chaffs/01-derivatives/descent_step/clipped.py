# misconception: gradient clipped
def descent_step(theta, gradient, learning_rate):
    clipped = np.minimum(np.maximum(gradient, -1.0), 1.0)
    return theta - learning_rate * clipped
