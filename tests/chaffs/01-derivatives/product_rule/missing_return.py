# misconception: none
def product_rule(f, df, g, dg):
    def derivative(x):
        df(x) * g(x) + f(x) * dg(x)

    return derivative
