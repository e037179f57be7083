# misconception: none
def composite_rule(df, g, dg):
    return lambda x: df(g(x)) * central_difference(g, x)
