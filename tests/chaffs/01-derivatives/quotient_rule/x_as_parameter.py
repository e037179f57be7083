# misconception: x as a further parameter
def quotient_rule(f, df, g, dg, x):
    return (df(x) * g(x) - f(x) * dg(x)) / g(x) ** 2
