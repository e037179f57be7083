# misconception: none
def largest_stable_rate(h):
    h = np.array(h, dtype=float)
    v = np.ones(2)
    for _ in range(500):
        v = h @ v
        v = v / np.linalg.norm(v)
    return 2 / (v @ h @ v)
