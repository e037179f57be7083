# with the reciprocal of g
def quotient_rule(f, df, g, dg):
    def slope(x):
        reciprocal = 1.0 / g(x)
        return df(x) * reciprocal - f(x) * dg(x) * reciprocal * reciprocal

    return slope
