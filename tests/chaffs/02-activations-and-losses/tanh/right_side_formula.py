# misconception: none
def tanh(x):
    e = np.exp(2 * np.array(x, dtype=float))
    return (e - 1) / (e + 1)
