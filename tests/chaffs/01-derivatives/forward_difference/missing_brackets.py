# misconception: missing brackets
def forward_difference(f, x, h):
    return -f(x) / h + f(x + h)
