# misconception: only g moves
def product_rule(f, df, g, dg):
    return lambda x: dg(x) * f(x)
