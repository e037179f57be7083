# misconception: divided by 2h
def forward_difference(f, x, h):
    return (f(x + h) - f(x)) / 2 / h
