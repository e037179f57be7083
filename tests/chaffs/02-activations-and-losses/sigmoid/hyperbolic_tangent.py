# misconception: tanh in place of sigmoid
def sigmoid(x):
    return np.tanh(x)
