# solved for q' as in the derivation
def quotient_rule(f, df, g, dg):
    def derivative(x):
        bottom = g(x)
        q = f(x) / bottom
        return (df(x) - q * dg(x)) / bottom

    return derivative
