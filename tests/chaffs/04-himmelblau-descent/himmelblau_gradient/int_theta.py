# misconception: none
def himmelblau_gradient(x):
    p = np.array(x)
    out = []
    for place in range(2):
        up, down = p.copy(), p.copy()
        up[place] += 1e-5
        down[place] -= 1e-5
        out.append((himmelblau(up) - himmelblau(down)) / 2e-5)
    return out
