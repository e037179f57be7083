# misconception: W_next not transposed
def hidden_delta(delta_next, W_next, A):
    error = delta_next @ W_next
    return error * A * (1 - A)
