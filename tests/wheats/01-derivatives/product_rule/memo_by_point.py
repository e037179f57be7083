# remembers each point
def product_rule(f, df, g, dg):
    memo = {}

    def slope(x):
        key = np.asarray(x, dtype=float).tobytes(), np.shape(x)
        if key not in memo:
            memo[key] = df(x) * g(x) + f(x) * dg(x)
        return memo[key]

    return slope
