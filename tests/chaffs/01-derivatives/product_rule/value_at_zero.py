# misconception: none
def product_rule(f, df, g, dg):
    return df(0) * g(0) + f(0) * dg(0)
