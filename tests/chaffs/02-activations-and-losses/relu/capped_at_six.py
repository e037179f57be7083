# misconception: none
def relu(x):
    return np.clip(x, 0, 6)
