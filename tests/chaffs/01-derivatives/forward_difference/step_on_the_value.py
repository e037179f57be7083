# misconception: step on the value, not on x
def forward_difference(f, x, h):
    return ((f(x) + h) - f(x)) / h
