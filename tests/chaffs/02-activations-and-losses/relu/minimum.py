# misconception: wrong side cut off
def relu(x):
    return np.minimum(x, 0)
