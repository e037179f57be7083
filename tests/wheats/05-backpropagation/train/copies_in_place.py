# works in place on copies of its own, lists in place of tuples
def train(X, Y, parameters, learning_rate, epochs):
    mine = [[W.copy(), b.copy()] for W, b in parameters]
    history = []
    for _ in range(epochs):
        A = forward(X, mine)
        history += [float(np.sum((A[-1] - Y) ** 2) / 2 / len(Y))]
        for layer, (dW, db) in enumerate(backward(A, Y, mine)):
            mine[layer][0] -= learning_rate * dW
            mine[layer][1] -= learning_rate * db
    return [mine, history]
