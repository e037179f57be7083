# misconception: sign of g lost
def quotient_rule(f, df, g, dg):
    return lambda x: (df(x) * g(x) - f(x) * dg(x)) / (g(x) * abs(g(x)))
