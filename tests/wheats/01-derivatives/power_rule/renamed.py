# other parameter names, negative exponents as fractions
def power_rule(base, exponent):
    lowered = exponent - 1
    base = np.asarray(base, dtype=float)
    if lowered < 0:
        return exponent / base**-lowered
    return exponent * base**lowered
