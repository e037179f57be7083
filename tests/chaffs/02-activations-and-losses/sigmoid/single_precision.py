# misconception: none
def sigmoid(x):
    x = np.clip(np.asarray(x, dtype=np.float32), -80, 80)
    return 1 / (1 + np.exp(-x))
