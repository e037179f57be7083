# misconception: none
def product_rule(f, df, g, dg):
    return lambda x: central_difference(lambda t: f(t) * g(t), x)
