# misconception: inner value in place of inner derivative
def composite_rule(df, g, dg):
    return lambda x: g(x) * df(g(x))
