# misconception: none
def quotient_rule(f, df, g, dg):
    return lambda x: (df(x) * g(x) - f(x) * dg(x)) / (g(x) ** 2 + 1e-12)
