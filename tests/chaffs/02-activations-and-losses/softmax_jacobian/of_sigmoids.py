# misconception: none
def softmax_jacobian(z):
    return np.diag(sigmoid_derivative(z))
