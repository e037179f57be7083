# misconception: nan on the left
def tanh(x):
    e = np.exp(-2 * np.array(x, dtype=float))
    return (1 - e) / (1 + e)
