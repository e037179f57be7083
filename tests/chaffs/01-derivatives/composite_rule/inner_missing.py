# misconception: missing inner derivative
def composite_rule(df, g, dg):
    return lambda x: df(g(x))
