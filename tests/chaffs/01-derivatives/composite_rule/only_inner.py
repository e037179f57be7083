# misconception: only the inner derivative
def composite_rule(df, g, dg):
    return lambda x: 1.0 * dg(x)
