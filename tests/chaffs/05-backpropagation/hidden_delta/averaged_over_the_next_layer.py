# misconception: averaged over the next layer
def hidden_delta(delta_next, W_next, A):
    error = delta_next @ W_next.T / delta_next.shape[1]
    return error * A * (1 - A)
