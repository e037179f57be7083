# other parameter names, the step named
def descent_step(position, slope, rate):
    step = -rate * np.asarray(slope, dtype=float)
    return position + step
