# misconception: product rule on a composition
def composite_rule(df, g, dg):
    return lambda x: df(x) * (g(x) + dg(x))
