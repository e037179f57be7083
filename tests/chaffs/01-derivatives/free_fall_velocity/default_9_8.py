# misconception: none
def free_fall_velocity(t, g=9.8):
    return g * t
