# a central difference, exact for a parabola
def free_fall_velocity(t, g=9.81):
    def distance(time):
        return 0.5 * g * time**2

    return (distance(t + 1.0) - distance(t - 1.0)) / 2
