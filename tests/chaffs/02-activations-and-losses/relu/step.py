# misconception: derivative in place of the function
def relu(x):
    return np.where(np.asarray(x) > 0, 1.0, 0.0)
