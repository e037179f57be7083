# misconception: base e in place of a
def exponential_rule(x, a):
    return np.e ** np.asarray(x)
