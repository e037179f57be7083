# misconception: none
def forward_difference(f, x, h):
    return abs(f(x + h) - f(x)) / h
