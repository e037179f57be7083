# misconception: none
def tanh(x):
    x = np.asarray(x, dtype=np.float32)
    return np.tanh(x)
