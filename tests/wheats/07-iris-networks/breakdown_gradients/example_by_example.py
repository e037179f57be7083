# one flower after the other, added up
def breakdown_gradients(X, y, W1, W2, W3):
    sums = [np.zeros((4, 10)), np.zeros((10, 3)), np.zeros((3, 1))]
    for x, target in zip(X, np.ravel(y)):
        a1 = sigmoid(x @ W1)
        a2 = sigmoid(a1 @ W2)
        a3 = sigmoid(a2 @ W3)
        d3 = 2 * (a3 - target) * a3 * (1 - a3)
        d2 = W3 @ d3 * a2 * (1 - a2)
        d1 = W2 @ d2 * a1 * (1 - a1)
        for total, a, d in zip(sums, (x, a1, a2), (d1, d2, d3)):
            total += np.outer(a, d)
    return [total / len(X) for total in sums]
