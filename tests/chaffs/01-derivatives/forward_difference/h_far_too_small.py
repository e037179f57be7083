# misconception: h far too small
def forward_difference(f, x, h):
    h = 1e-14
    return (f(x + h) - f(x)) / h
