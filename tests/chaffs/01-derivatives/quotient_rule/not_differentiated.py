# misconception: quotient not differentiated
def quotient_rule(f, df, g, dg):
    return lambda x: f(x) / g(x)
