# entry by entry, a nested list as the result
def ascent_step(theta, gradient, learning_rate):
    return (np.asarray(theta) + learning_rate * np.asarray(gradient)).tolist()
