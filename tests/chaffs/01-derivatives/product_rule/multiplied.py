# misconception: multiplied in place of added
def product_rule(f, df, g, dg):
    return lambda x: df(x) * g(x) * f(x) * dg(x)
