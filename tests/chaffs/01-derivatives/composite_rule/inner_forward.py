# misconception: none
def composite_rule(df, g, dg):
    return lambda x: df(g(x)) * forward_difference(g, x, 1e-6)
