# misconception: no activation at all
def iris_forward(X, W1, W2):
    A1 = X @ W1
    return A1, A1 @ W2
