# misconception: another g by default
def free_fall_velocity(t, g=10.0):
    return g * t
