# misconception: leak on both sides
def leaky_relu(x, p=0.01):
    return p * np.asarray(x, dtype=float)
