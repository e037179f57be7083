# misconception: sign turned
def forward_difference(f, x, h):
    a, b = f(x), f(x + h)
    return (a - b) / h
