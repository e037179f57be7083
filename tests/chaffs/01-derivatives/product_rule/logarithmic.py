# misconception: divided by a value
def product_rule(f, df, g, dg):
    return lambda x: f(x) * g(x) * (df(x) / f(x) + dg(x) / g(x))
