# misconception: divided by a value
def quotient_rule(top, dtop, bottom, dbottom):
    def slope(x):
        value = top(x) / bottom(x)
        return value * (dtop(x) / top(x) - dbottom(x) / bottom(x))

    return slope
