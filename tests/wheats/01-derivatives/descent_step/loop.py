# entry by entry, a nested list as the result
def descent_step(theta, gradient, learning_rate):
    if np.ndim(theta) == 0:
        return theta + -learning_rate * gradient
    return [descent_step(t, g, learning_rate) for t, g in zip(theta, gradient)]
