# clips at the last exponent that fits
def sigmoid(values):
    clipped = np.clip(np.array(values, dtype=float), -709, 709)
    return 1 / (1 + np.exp(-clipped))
