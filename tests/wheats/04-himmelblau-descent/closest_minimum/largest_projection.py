# |m|^2 - 2 m.x ranks like the distance, as |x|^2 is the same for all
def closest_minimum(x):
    return int(np.argsort((MINIMA**2).sum(axis=1) - 2 * MINIMA @ np.array(x, dtype=float))[0])
