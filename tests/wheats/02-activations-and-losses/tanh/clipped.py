# clips before the textbook formula
def tanh(x):
    x = np.clip(np.asarray(x, dtype=float), -300, 300)
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
