# misconception: whole-number division
def half_square(x):
    return x**2 // 2
