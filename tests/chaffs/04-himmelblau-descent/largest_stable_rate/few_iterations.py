# misconception: none
def largest_stable_rate(h):
    h = np.array(h, dtype=float)
    v = np.array([0.8, 0.35])
    for _ in range(5):
        v = h @ v
    v = v / np.linalg.norm(v)
    return 2 / (v @ h @ v)
