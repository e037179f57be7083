# misconception: delta_next left out
def hidden_delta(delta_next, W_next, A):
    error = W_next.sum(axis=1)
    return error * A * (1 - A)
