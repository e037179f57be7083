# misconception: none
def relu_derivative(x):
    return np.where(np.asarray(x).astype(int) > 0, 1.0, 0.0)
