# factored, as a float
def count_chain_factors(i, h, o):
    return float(h * o * (3 + 5 * i))
