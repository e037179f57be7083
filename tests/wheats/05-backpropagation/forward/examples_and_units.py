# three loops: layers, examples, units
import math


def forward(X, parameters):
    activations = [X]
    for W, b in parameters:
        before = activations[-1]
        after = np.zeros((len(before), len(b)))
        for i in range(len(before)):
            for k in range(len(b)):
                z = b[k] + sum(before[i][j] * W[j, k] for j in range(W.shape[0]))
                after[i, k] = 1 / (1 + math.exp(-z))
        activations.append(after)
    return activations
