# misconception: derivative in place of the function
def sigmoid(x):
    s = 0.5 * (1 + np.tanh(np.asarray(x, dtype=float) / 2))
    return s * (1 - s)
