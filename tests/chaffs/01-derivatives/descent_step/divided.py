# misconception: divided by the learning rate
def descent_step(theta, gradient, learning_rate):
    return theta - gradient * (1 / learning_rate)
