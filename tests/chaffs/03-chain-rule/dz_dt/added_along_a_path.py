# misconception: added along a path
def dz_dt(t):
    x, y = 2 * t + 1, t**2
    path_x = 2 * x + 2
    path_y = np.exp(y) + 2 * t
    return path_x + path_y
