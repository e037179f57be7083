# output minus its square
def sigmoid_derivative(x):
    s = np.asarray(sigmoid(x))
    return s - s**2
