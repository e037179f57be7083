# the target's share negated first
def cross_entropy_gradient(logits, one_hot_rows):
    g = -np.array(one_hot_rows, dtype=float)
    g += softmax(logits)
    g /= np.atleast_2d(g).shape[0]
    return g
