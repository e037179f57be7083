# misconception: none
def free_fall_velocity(t, g=9.81):
    return np.float32(g) * np.asarray(t, dtype=np.float32)
