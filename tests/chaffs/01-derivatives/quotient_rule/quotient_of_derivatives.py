# misconception: (f/g)' as f'/g'
def quotient_rule(f, df, g, dg):
    return lambda x: np.divide(df(x), dg(x))
