# misconception: none
def logarithm_rule(x, a):
    return np.float32(1) / (np.asarray(x, dtype=np.float32) * np.log(np.float32(a)))
