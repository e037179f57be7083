# other parameter names, minus the opposite
def ascent_step(position, slope, rate):
    return position - (-rate) * np.asarray(slope, dtype=float)
