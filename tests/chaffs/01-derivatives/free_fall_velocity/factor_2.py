# misconception: factor 2 too many
def free_fall_velocity(t, g=9.81):
    return g * t + g * t
