# misconception: outer derivative at the wrong point
def composite_rule(df, g, dg):
    return lambda x: dg(x) * df(x)
