# one matrix for each path through the next layer, added up
def hidden_delta(delta_next, W_next, A):
    paths = [np.outer(delta_next[:, k], W_next[:, k]) for k in range(W_next.shape[1])]
    return A * (1 - A) * sum(paths)
