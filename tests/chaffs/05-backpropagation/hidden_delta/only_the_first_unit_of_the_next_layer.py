# misconception: only the first unit of the next layer
def hidden_delta(delta_next, W_next, A):
    error = delta_next[:, :1] @ W_next[:, :1].T
    return error * A * (1 - A)
