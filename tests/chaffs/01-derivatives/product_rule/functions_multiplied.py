# misconception: functions multiplied, not values
def product_rule(f, df, g, dg):
    derivative = df * g + f * dg
    return derivative
