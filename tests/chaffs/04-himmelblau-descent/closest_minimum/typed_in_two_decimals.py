# misconception: minima to two decimals
def closest_minimum(x):
    known = [(3.0, 2.0), (-2.81, 3.13), (-3.78, -3.28), (3.58, -1.85)]
    return min(range(4), key=lambda k: (known[k][0] - x[0]) ** 2 + (known[k][1] - x[1]) ** 2)
