# misconception: inner derivative at the wrong point
def composite_rule(df, g, dg):
    def derivative(x):
        x = g(x)
        return df(x) * dg(x)

    return derivative
