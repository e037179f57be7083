# misconception: x as a further parameter
def product_rule(f, df, g, dg, x):
    return df(x) * g(x) + f(x) * dg(x)
