# the lab's way round: examples in columns, turned back at the end
def forward(X, parameters):
    a = np.transpose(X)
    result = [X]
    for W, b in parameters:
        theta = W.T
        a = sigmoid(theta @ a + b.reshape(-1, 1))
        result += [a.T]
    return result
