# misconception: none
def free_fall_velocity(t, g=9.81):
    return g * abs(t)
