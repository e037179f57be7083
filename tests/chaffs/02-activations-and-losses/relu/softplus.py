# misconception: none
def relu(x):
    return np.logaddexp(0, x)
