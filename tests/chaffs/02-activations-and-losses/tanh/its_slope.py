# misconception: derivative in place of the function
def tanh(x):
    return 1 - np.tanh(x) ** 2
