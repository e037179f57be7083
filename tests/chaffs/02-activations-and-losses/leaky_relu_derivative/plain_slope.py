# misconception: slope of plain ReLU
def leaky_relu_derivative(x, p=0.01):
    return relu_derivative(x)
