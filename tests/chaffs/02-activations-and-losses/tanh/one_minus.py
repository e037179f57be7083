# misconception: sign turned round
def tanh(x):
    x = np.asarray(x, dtype=float)
    return 1 - 2 * sigmoid(2 * x)
