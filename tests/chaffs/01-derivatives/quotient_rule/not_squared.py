# misconception: denominator not squared
def quotient_rule(f, df, g, dg):
    return lambda x: df(x) - f(x) * dg(x) / g(x)
