# the rule before cancelling
def free_fall_velocity(t, g=9.81):
    return 0.5 * g * 2 * t
