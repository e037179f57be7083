# np.inner sums over the last index of both
def hidden_delta(delta_next, W_next, A):
    return np.inner(delta_next, W_next) * (0.25 - (A - 0.5) ** 2)
