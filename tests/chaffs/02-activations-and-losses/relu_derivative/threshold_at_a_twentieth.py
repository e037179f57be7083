# misconception: none
def relu_derivative(x):
    return np.where(np.asarray(x) > 0.05, 1.0, 0.0)
