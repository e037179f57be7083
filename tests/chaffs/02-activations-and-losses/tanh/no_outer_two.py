# misconception: outer 2 missing
def tanh(x):
    return sigmoid(2 * np.asarray(x, dtype=float)) - 1
