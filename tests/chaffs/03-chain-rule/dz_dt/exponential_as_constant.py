# misconception: path through y left out
def dz_dt(t):
    dx = 2 * (2 * t + 1) * 2
    de = 0
    return dx + de
