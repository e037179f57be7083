# the sigmoid through tanh
def iris_forward(inputs, first, second):
    squash = lambda Z: 0.5 * (np.tanh(0.5 * Z) + 1)
    hidden = squash(np.matmul(inputs, first))
    return hidden, squash(np.matmul(hidden, second))
