# misconception: pre-activations handed back
def iris_forward(X, W1, W2):
    Z1 = X @ W1
    Z2 = sigmoid(Z1) @ W2
    return Z1, Z2
