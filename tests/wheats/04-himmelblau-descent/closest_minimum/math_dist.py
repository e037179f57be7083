# Python's min with math.dist, no NumPy
import math


def closest_minimum(point):
    known = [(3, 2), (-2.805118, 3.131313), (-3.779310, -3.283186), (3.584428, -1.848127)]
    return min(range(4), key=lambda k: math.dist(known[k], point))
