# misconception: single points only
def product_rule(f, df, g, dg):
    return lambda x: float(df(x) * g(x) + f(x) * dg(x))
