# misconception: order turned
def quotient_rule(f, df, g, dg):
    return lambda x: (dg(x) * f(x) - g(x) * df(x)) / (g(x) * g(x))
