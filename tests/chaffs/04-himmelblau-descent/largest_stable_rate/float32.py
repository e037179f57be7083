# misconception: none
def largest_stable_rate(h):
    return 2 / np.linalg.eigvalsh(np.asarray(h, dtype=np.float32))[-1]
