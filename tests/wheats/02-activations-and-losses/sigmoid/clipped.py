# clips x in the hundreds before the textbook formula
def sigmoid(x):
    x = np.clip(np.asarray(x, dtype=np.float64), -500, 500)
    return 1.0 / (1.0 + np.exp(-x))
