# misconception: none
def sigmoid_derivative(x):
    a = np.asarray(sigmoid(x))
    return a @ (1 - a) if a.ndim == 2 and a.shape[0] == a.shape[1] else a * (1 - a)
