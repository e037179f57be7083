# misconception: none
def forward_difference(f, x, h):
    return np.round((f(x + h) - f(x)) / h, 2)
