# misconception: g not used
def free_fall_velocity(t, g=9.81):
    g = 9.81
    return g * t
