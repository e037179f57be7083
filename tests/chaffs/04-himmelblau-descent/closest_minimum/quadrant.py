# misconception: none
def closest_minimum(x):
    if x[0] > 0:
        return 0 if x[1] > 0 else 3
    return 1 if x[1] > 0 else 2
