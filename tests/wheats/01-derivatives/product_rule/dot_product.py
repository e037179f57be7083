# a dot product of two pairs
def product_rule(f, df, g, dg):
    def derivative(x):
        return np.sum([np.multiply(df(x), g(x)), np.multiply(f(x), dg(x))], axis=0)

    return derivative
