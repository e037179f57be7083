# misconception: none
def closest_minimum(x):
    heights = [(u**2 + v - 11) ** 2 + (u + v**2 - 7) ** 2 for u, v in MINIMA]
    return int(np.argmin(heights))
