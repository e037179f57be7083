# misconception: none
def backward(activations, Y, parameters):
    X, A1, A2 = activations
    W2 = parameters[1][0]
    d2 = output_delta(A2, Y)
    d1 = hidden_delta(d2, W2, A1)
    return [(X.T @ d1, d1.sum(axis=0)), (A1.T @ d2, d2.sum(axis=0))]
