# stage by stage in a def
def composite_rule(df, g, dg):
    def derivative(x):
        u = g(x)
        return dg(x) * df(u)

    return derivative
