# misconception: composition in place of product
def product_rule(f, df, g, dg):
    return lambda x: dg(x) * df(g(x))
