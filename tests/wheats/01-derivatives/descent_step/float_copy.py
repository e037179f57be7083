# a float copy, changed in place
def descent_step(theta, gradient, learning_rate):
    new = np.array(theta, dtype=float)
    new -= learning_rate * np.asarray(gradient)
    return new
