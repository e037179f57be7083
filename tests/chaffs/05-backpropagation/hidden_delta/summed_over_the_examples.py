# misconception: summed over the examples
def hidden_delta(delta_next, W_next, A):
    error = delta_next @ W_next.T
    return np.sum(error * A * (1 - A), axis=0)
