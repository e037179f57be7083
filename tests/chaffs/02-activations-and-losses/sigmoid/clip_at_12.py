# misconception: clipped at 12
def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -12, 12)))
