# misconception: nothing cut off
def relu(x):
    return np.array(x, dtype=float)
