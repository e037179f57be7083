# misconception: clipped at 6
def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -6, 6)))
