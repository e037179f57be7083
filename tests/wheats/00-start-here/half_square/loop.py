# entry by entry, with a recursion over lists of lists
def half_square(values):
    if np.ndim(values) == 0:
        return values * values / 2
    return [half_square(value) for value in values]
