# misconception: none
def descent_step(theta, gradient, learning_rate):
    return theta - learning_rate * np.asarray(gradient) / (np.linalg.norm(gradient) + 1e-12)
