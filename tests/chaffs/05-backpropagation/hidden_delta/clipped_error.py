# misconception: none
def hidden_delta(delta_next, W_next, A):
    error = delta_next @ W_next.T
    return np.clip(error, -5, 5) * A * (1 - A)
