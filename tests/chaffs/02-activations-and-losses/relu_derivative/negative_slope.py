# misconception: none
def relu_derivative(x):
    return -(np.asarray(x) > 0).astype(float)
