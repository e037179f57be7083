# misconception: halved before squaring
def half_square(x):
    return (x / 2) ** 2
