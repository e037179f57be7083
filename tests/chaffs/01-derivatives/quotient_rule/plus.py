# misconception: plus in place of minus
def quotient_rule(f, df, g, dg):
    return lambda x: (g(x) * df(x) + dg(x) * f(x)) / g(x) ** 2
