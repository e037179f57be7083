# misconception: none
def composite_rule(df, g, dg):
    return lambda x: -df(g(x)) * dg(x)
