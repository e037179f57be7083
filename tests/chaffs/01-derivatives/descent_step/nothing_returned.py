# misconception: none
def descent_step(theta, gradient, learning_rate):
    theta - learning_rate * gradient
