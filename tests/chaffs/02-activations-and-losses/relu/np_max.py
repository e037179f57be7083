# misconception: one maximum for the whole array
def relu(x):
    return np.maximum(0, np.max(x))
