# misconception: Z kept in place of A
def forward(X, parameters):
    A = X
    kept = [X]
    for W, b in parameters:
        Z = A @ W + b
        A = sigmoid(Z)
        kept.append(Z)
    return kept
