# misconception: one distance for all minima
def closest_minimum(x):
    return 0
