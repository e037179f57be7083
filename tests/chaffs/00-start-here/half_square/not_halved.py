# misconception: not halved
def half_square(x):
    return x * x
