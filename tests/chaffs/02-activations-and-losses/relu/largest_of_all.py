# misconception: one maximum for the whole array
def relu(x):
    return max(0, np.max(x))
