# misconception: clipped at 8
def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -8, 8)))
