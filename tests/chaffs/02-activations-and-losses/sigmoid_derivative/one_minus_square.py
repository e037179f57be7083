# misconception: the rule of tanh
def sigmoid_derivative(x):
    return 1 - np.square(sigmoid(x))
