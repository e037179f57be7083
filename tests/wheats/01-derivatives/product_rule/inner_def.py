# a def inside
def product_rule(f, df, g, dg):
    def derivative(x):
        first = np.multiply(df(x), g(x))
        second = np.multiply(f(x), dg(x))
        return first + second

    return derivative
