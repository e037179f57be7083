# plain lists handed back
def softmax_jacobian(z):
    p = [float(v) for v in softmax(z)]
    return [[a * ((i == j) - b) for j, b in enumerate(p)] for i, a in enumerate(p)]
