# misconception: a number in place of a function
def quotient_rule(f, df, g, dg):
    x = 1.5
    return (df(x) * g(x) - f(x) * dg(x)) / g(x) ** 2
