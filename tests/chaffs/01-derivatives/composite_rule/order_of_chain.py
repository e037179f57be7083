# misconception: order of the chain turned
def composite_rule(df, g, dg):
    return lambda x: df(x) * dg(df(x))
