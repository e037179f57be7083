# other parameter names, reciprocals
def grad_logarithm(scale, inputs, weight, bias):
    reciprocal = (inputs * weight + bias) ** -1.0
    return [scale * reciprocal * inputs, scale * reciprocal]
