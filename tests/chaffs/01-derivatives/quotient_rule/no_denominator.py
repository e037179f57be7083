# misconception: denominator missing
def quotient_rule(f, df, g, dg):
    return lambda x: g(x) * df(x) - dg(x) * f(x)
