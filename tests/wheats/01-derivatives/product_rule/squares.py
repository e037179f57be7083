# from the squares of sum and difference
def product_rule(f, df, g, dg):
    def slope(x):
        return ((f(x) + g(x)) * (df(x) + dg(x)) - (f(x) - g(x)) * (df(x) - dg(x))) / 2

    return slope
