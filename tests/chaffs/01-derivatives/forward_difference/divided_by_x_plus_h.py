# misconception: divided by x + h
def forward_difference(f, x, h):
    right = x + h
    return (f(right) - f(x)) / right
