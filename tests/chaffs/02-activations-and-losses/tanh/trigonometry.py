# misconception: tan in place of tanh
def tanh(x):
    return np.sin(x) / np.cos(x)
