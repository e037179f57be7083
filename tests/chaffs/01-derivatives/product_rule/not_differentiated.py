# misconception: product not differentiated
def product_rule(f, df, g, dg):
    return lambda x: g(x) * f(x)
