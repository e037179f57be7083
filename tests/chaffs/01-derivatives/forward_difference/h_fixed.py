# misconception: step fixed at 1e-5
def forward_difference(f, x, h):
    h = 1e-5
    return (f(x + h) - f(x)) / h
