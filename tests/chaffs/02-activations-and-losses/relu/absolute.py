# misconception: size in place of positive part
def relu(x):
    return np.abs(x)
