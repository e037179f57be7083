# a float copy, changed in place
def ascent_step(theta, gradient, learning_rate):
    new = np.asarray(theta).astype(float)
    new += learning_rate * np.asarray(gradient)
    return new
