# each value divided by itself
def forward_difference(f, x, h):
    return f(x + h) / h - f(x) / h
