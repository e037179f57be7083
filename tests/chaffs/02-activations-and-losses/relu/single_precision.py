# misconception: none
def relu(x):
    return np.maximum(np.asarray(x, dtype=np.float32), 0)
