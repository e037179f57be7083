# a loop over the layers
def breakdown_forward(X, *weights):
    kept, A = [], X
    for W in weights:
        Z = np.matmul(A, W)
        A = sigmoid(Z)
        kept += [Z, A]
    return kept
