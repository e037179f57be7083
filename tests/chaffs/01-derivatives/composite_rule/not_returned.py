# misconception: none
def composite_rule(df, g, dg):
    lambda x: df(g(x)) * dg(x)
