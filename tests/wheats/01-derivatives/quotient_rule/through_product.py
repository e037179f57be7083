# as the product of f and 1/g, with product_rule
def quotient_rule(f, df, g, dg):
    return product_rule(f, df, lambda x: 1 / g(x), lambda x: -dg(x) / g(x) ** 2)
