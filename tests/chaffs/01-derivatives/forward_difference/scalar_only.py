# misconception: none
def forward_difference(f, x, h):
    return float((f(x + h) - f(x)) / h)
