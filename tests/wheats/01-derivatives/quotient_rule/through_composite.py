# 1/g by the rule of compositions
def quotient_rule(f, df, g, dg):
    reciprocal_slope = composite_rule(lambda u: -1.0 / u**2, g, dg)
    return lambda x: df(x) / g(x) + f(x) * reciprocal_slope(x)
