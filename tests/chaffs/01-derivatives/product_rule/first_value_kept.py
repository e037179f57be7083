# misconception: none
def product_rule(f, df, g, dg):
    memo = []

    def slope(x):
        if not memo:
            memo.append(df(x) * g(x) + f(x) * dg(x))
        return memo[0]

    return slope
