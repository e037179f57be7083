# ascent with the opposite gradient, written here
def descent_step(theta, gradient, learning_rate):
    def climb(start, direction):
        return start + learning_rate * direction

    return climb(theta, -1 * gradient)
