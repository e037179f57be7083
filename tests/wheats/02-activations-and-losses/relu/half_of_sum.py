# mean of x and its size
def relu(x):
    return (np.asarray(x, float) + np.abs(x)) / 2
