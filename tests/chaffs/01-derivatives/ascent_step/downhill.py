# misconception: sign turned
def ascent_step(theta, gradient, learning_rate):
    return theta - gradient * learning_rate
