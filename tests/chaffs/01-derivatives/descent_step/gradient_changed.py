# misconception: none
def descent_step(theta, gradient, learning_rate):
    if isinstance(gradient, np.ndarray) and gradient.dtype == float:
        gradient *= learning_rate
        return theta - gradient
    return theta - learning_rate * gradient
