# misconception: weights left out
def hidden_delta(delta_next, W_next, A):
    error = delta_next.sum(axis=1, keepdims=True)
    return error * A * (1 - A)
