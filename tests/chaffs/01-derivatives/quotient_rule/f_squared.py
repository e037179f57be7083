# misconception: divided by f squared
def quotient_rule(f, df, g, dg):
    return lambda x: (df(x) * g(x) - f(x) * dg(x)) / f(x) ** 2
