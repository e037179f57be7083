# misconception: inner argument not doubled
def tanh_derivative(x):
    return 4 * sigmoid_derivative(x)
