# misconception: none
def composite_rule(df, g, dg):
    memo = {}

    def slope(x):
        if np.size(x) not in memo:
            memo[np.size(x)] = df(g(x)) * dg(x)
        return memo[np.size(x)]

    return slope
