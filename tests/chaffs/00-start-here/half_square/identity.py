# misconception: doubled in place of squared
def half_square(x):
    return x * 2 / 2
