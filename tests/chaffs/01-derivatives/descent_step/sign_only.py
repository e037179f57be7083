# misconception: only the sign of the gradient
def descent_step(theta, gradient, learning_rate):
    return theta - learning_rate * np.sign(gradient)
