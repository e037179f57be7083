# misconception: none
def hidden_delta(delta_next, W_next, A):
    error = np.resize(delta_next, A.shape)
    return error * A * (1 - A)
