# misconception: none
def hidden_delta(delta_next, W_next, A):
    error = delta_next @ W_next.T
    return error * (1 - A)
