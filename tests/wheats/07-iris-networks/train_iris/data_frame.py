# the history as a pandas table
import pandas as pd


def train_iris(X, Y, W1, W2, learning_rate, iterations):
    rows = []
    for _ in range(iterations):
        A1, A2 = iris_forward(X, W1, W2)
        rows.append((np.mean((A2 - Y) ** 2), accuracy(A2, Y)))
        g1, g2 = iris_gradients(X, Y, W1, W2)
        W1 = W1 - learning_rate * g1
        W2 = W2 - learning_rate * g2
    return W1, W2, pd.DataFrame(rows, columns=["mse", "accuracy"])
