# misconception: derivative with respect to g
def free_fall_velocity(t, g=9.81):
    return 0.5 * t * t
