# misconception: each with its own derivative
def product_rule(f, df, g, dg):
    return lambda x: df(x) * f(x) + dg(x) * g(x)
