# misconception: acceleration in place of velocity
def free_fall_velocity(t, g=9.81):
    return g * np.ones_like(t, dtype=float)
