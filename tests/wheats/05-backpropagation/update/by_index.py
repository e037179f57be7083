# by index, lists in place of tuples
def update(p, g, eta):
    return [[p[l][0] - g[l][0] * eta, p[l][1] - g[l][1] * eta] for l in range(len(p))]
