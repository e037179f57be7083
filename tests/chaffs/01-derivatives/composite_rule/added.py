# misconception: added in place of multiplied
def composite_rule(df, g, dg):
    return lambda x: dg(x) + df(g(x))
