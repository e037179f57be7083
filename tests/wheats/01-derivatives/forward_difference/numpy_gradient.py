# numpy's own gradient of two values
def forward_difference(f, x, h):
    return np.gradient(np.stack([f(x), f(x + h)]), h, axis=0)[0]
