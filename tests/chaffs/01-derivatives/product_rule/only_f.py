# misconception: only f moves
def product_rule(f, df, g, dg):
    return lambda x: g(x) * df(x)
