# misconception: a number in place of a function
def composite_rule(df, g, dg):
    return df(g(1.0)) * dg(1.0)
