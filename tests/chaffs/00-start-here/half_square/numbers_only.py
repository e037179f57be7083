# misconception: none
def half_square(x):
    return float(x) ** 2 / 2
