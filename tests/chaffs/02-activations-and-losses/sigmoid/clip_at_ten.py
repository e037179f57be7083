# misconception: clipped at 10
def sigmoid(x):
    x = np.clip(np.asarray(x, dtype=float), -10, 10)
    return 1 / (1 + np.exp(-x))
