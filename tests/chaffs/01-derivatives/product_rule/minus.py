# misconception: minus in place of plus
def product_rule(f, df, g, dg):
    return lambda x: g(x) * df(x) - dg(x) * f(x)
