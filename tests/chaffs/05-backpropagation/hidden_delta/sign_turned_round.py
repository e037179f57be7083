# misconception: sign turned round
def hidden_delta(delta_next, W_next, A):
    error = -delta_next @ W_next.T
    return error * A * (1 - A)
