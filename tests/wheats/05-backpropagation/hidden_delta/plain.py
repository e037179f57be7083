def hidden_delta(delta_next, W_next, A):
    error = np.dot(delta_next, W_next.T)
    return error * A * (1 - A)
