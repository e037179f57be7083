# misconception: clipped at 16
def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -16, 16)))
