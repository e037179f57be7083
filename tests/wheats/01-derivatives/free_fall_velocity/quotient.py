# distance times two over time, and 0 at the start
def free_fall_velocity(t, g=9.81):
    t = np.asarray(t, dtype=float)
    distance = g * t**2 / 2
    return np.divide(2 * distance, t, out=np.zeros_like(t), where=t != 0)
