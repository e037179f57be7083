# misconception: chain rule's factor missing
def tanh_derivative(x):
    return sigmoid_derivative(2 * np.asarray(x, dtype=float))
