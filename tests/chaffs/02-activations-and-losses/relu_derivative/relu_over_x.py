# misconception: divided by x
def relu_derivative(x):
    return relu(x) / np.asarray(x, dtype=float)
