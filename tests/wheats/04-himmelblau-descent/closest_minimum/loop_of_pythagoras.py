# a loop that remembers the best so far
def closest_minimum(x):
    known = [(3, 2), (-2.805118, 3.131313), (-3.779310, -3.283186), (3.584428, -1.848127)]
    best, shortest = None, float("inf")
    for index, (u, v) in enumerate(known):
        distance = (x[0] - u) ** 2 + (x[1] - v) ** 2
        if distance < shortest:
            best, shortest = index, distance
    return best
