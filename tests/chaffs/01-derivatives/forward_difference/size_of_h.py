# misconception: none
def forward_difference(f, x, h):
    step = abs(h)
    return (f(x + step) - f(x)) / step
