# misconception: single points only
def quotient_rule(f, df, g, dg):
    return lambda x: float((df(x) * g(x) - f(x) * dg(x)) / g(x) ** 2)
