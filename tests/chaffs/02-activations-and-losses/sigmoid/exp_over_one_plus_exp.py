# misconception: overflow at +1000
def sigmoid(x):
    e = np.exp(np.asarray(x, dtype=float))
    return e / (e + 1)
