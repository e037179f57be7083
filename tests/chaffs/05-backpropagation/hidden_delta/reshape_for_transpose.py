# misconception: none
def hidden_delta(delta_next, W_next, A):
    error = delta_next @ W_next.reshape(W_next.shape[1], W_next.shape[0])
    return error * A * (1 - A)
