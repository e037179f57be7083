# misconception: x as a further parameter
def composite_rule(df, g, dg, x):
    return df(g(x)) * dg(x)
