# misconception: always the square
def power_rule(x, a):
    return x + x
