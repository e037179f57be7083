# misconception: none
def forward(X, parameters):
    W1, b1 = parameters[0]
    W2, b2 = parameters[1]
    A1 = sigmoid(X @ W1 + b1)
    A2 = sigmoid(A1 @ W2 + b2)
    return [X, A1, A2]
