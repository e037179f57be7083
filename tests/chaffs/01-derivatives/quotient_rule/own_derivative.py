# misconception: each with its own derivative
def quotient_rule(f, df, g, dg):
    return lambda x: (f(x) * df(x) - g(x) * dg(x)) / g(x) ** 2
