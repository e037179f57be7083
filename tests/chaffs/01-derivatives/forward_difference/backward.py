# misconception: backward difference
def forward_difference(f, x, h):
    behind = f(x - h)
    return (f(x) - behind) / h
