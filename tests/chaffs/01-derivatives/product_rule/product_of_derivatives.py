# misconception: (fg)' as f'g'
def product_rule(f, df, g, dg):
    def derivative(x):
        return df(x) * dg(x)

    return derivative
