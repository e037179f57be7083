# misconception: none
def quotient_rule(f, df, g, dg):
    return lambda x: central_difference(lambda t: f(t) / g(t), x)
