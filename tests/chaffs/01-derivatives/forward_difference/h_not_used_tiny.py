# misconception: h not used
def forward_difference(f, x, h):
    step = 1e-7
    return (f(x + step) - f(x)) / step
