# misconception: sum rule on a product
def product_rule(f, df, g, dg):
    return lambda t: dg(t) + df(t)
