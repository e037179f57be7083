# misconception: exponent not lowered
def free_fall_velocity(t, g=9.81):
    return 0.5 * 2 * g * t**2
