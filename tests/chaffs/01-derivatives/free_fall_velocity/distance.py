# misconception: distance in place of velocity
def free_fall_velocity(t, g=9.81):
    return 0.5 * g * t * t
