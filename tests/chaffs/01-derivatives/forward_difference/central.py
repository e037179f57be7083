# misconception: central difference
def forward_difference(f, x, h):
    return 0.5 * (f(x + h) - f(x - h)) / h
