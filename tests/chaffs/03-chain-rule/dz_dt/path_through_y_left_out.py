# misconception: path through y left out
def dz_dt(t):
    return 8 * t + 4
