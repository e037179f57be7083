# misconception: none
def free_fall_velocity(t, g=9.81):
    return np.sqrt(2 * g * t)
