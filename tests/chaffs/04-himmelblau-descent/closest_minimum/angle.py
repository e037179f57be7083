# misconception: none
def closest_minimum(x):
    m = MINIMA / np.linalg.norm(MINIMA, axis=1, keepdims=True)
    return int(np.argmax(m @ np.asarray(x, dtype=float)))
