# a list, and other letters
def grad_quadratic(c, weight, bias):
    return [c * weight + c * weight, bias + bias]
