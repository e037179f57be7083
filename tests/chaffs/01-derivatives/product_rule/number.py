# misconception: a number in place of a function
def product_rule(f, df, g, dg):
    x = 2.0
    return df(x) * g(x) + f(x) * dg(x)
