# central differences, written out with a step that fits float64
def himmelblau_gradient(x):
    def height(p):
        return (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2

    h = 1e-5
    point = np.array(x, dtype=float)
    slopes = []
    for place in range(2):
        shift = np.zeros(2)
        shift[place] = h
        slopes.append((height(point + shift) - height(point - shift)) / (2 * h))
    return np.array(slopes)
