# an array filled entry by entry
def himmelblau_gradient(x):
    out = np.zeros(2)
    for own, other, constant in ((0, 1, 11.0), (1, 0, 7.0)):
        bracket = x[own] ** 2 + x[other] - constant
        out[own] += 2 * bracket * 2 * x[own]
        out[other] += 2 * bracket
    return out
