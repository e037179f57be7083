# misconception: the function in place of its derivative
def relu_derivative(x):
    return relu(x)
