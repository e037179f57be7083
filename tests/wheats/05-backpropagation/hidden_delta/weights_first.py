# the product the other way round, turned at the end
def hidden_delta(delta_next, W_next, A):
    return (W_next @ delta_next.T).T * (A - A * A)
