# misconception: local derivative at the wrong point
def dz_dt(t):
    dz_dx, dx_dt = 2 * t, 2
    dz_dy, dy_dt = np.exp(t), 2 * t
    return dz_dx * dx_dt + dz_dy * dy_dt
