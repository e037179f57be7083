# other parameter names, a list comprehension
def free_fall_velocity(seconds, gravity=9.81):
    if np.ndim(seconds) == 0:
        return gravity * float(seconds)
    return [free_fall_velocity(second, gravity) for second in seconds]
