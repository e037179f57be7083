# misconception: power sign
def half_square(x):
    half = (x ^ 2) / 2
    return half
