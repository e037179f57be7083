# misconception: single points only
def composite_rule(df, g, dg):
    return lambda x: float(df(g(x))) * float(dg(x))
