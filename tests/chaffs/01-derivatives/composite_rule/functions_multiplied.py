# misconception: functions multiplied, not values
def composite_rule(df, g, dg):
    def inner(x):
        return g(x)

    return df(inner) * dg
