# misconception: outer derivative at g'(x)
def composite_rule(df, g, dg):
    def derivative(x):
        slope = dg(x)
        return df(slope)

    return derivative
