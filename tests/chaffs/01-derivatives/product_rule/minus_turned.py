# misconception: none
def product_rule(f, df, g, dg):
    return lambda x: f(x) * dg(x) - df(x) * g(x)
