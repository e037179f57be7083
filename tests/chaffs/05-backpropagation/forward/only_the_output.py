# misconception: only the output
def forward(X, parameters):
    A = X
    for W, b in parameters:
        A = sigmoid(A @ W + b)
    return A
