# misconception: divided by the square of g'
def quotient_rule(f, df, g, dg):
    return lambda x: (df(x) * g(x) - f(x) * dg(x)) / dg(x) ** 2
