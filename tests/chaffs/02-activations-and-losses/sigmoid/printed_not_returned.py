# misconception: none
def sigmoid(x):
    print(0.5 * (1 + np.tanh(np.asarray(x, dtype=float) / 2)))
