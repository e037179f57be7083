# misconception: clipped at 15
def sigmoid(x):
    x = np.minimum(np.maximum(np.asarray(x, dtype=float), -15), 15)
    return 1 / (1 + np.exp(-x))
