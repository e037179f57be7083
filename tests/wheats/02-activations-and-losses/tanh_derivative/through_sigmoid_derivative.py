# chain rule on the stretched sigmoid
def tanh_derivative(x):
    return 4 * sigmoid_derivative(2 * np.asarray(x, dtype=float))
