# without matrix products; lists
def breakdown_forward(X, W1, W2, W3):
    def times(rows, W):
        return [[sum(row[i] * W[i][j] for i in range(len(W))) for j in range(len(W[0]))] for row in rows]

    def squash(rows):
        return [[float(sigmoid(z)) for z in row] for row in rows]

    Z1 = times(X, W1)
    A1 = squash(Z1)
    Z2 = times(A1, W2)
    A2 = squash(Z2)
    Z3 = times(A2, W3)
    return Z1, A1, Z2, A2, Z3, squash(Z3)
