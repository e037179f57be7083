# misconception: none
def tanh(x):
    return np.tanh(np.clip(x, -2, 2))
