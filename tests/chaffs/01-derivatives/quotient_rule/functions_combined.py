# misconception: functions combined, not values
def quotient_rule(f, df, g, dg):
    numerator = df * g - f * dg
    return numerator / g**2
