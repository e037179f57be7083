# misconception: learning rate on everything
def descent_step(theta, gradient, learning_rate):
    return (theta - gradient) * learning_rate
