# numpy's product
def free_fall_velocity(t, g=9.81):
    return np.multiply(t, g)
