# every unit by itself, in plain loops
def iris_forward(X, W1, W2):
    def layer(rows, W):
        return [
            [float(sigmoid(sum(r * W[i][j] for i, r in enumerate(row)))) for j in range(len(W[0]))]
            for row in rows
        ]

    A1 = layer(X, W1)
    return A1, layer(A1, W2)
