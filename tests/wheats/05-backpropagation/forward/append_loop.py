# Z and A by name, np.dot, the sigmoid written out
def forward(X, parameters):
    outputs = [X]
    A = X
    for W, b in parameters:
        Z = np.dot(A, W) + b
        A = 1 / (1 + np.exp(-Z))
        outputs.append(A)
    return outputs
