# misconception: not divided
def forward_difference(f, x, h):
    change = -f(x) + f(x + h)
    return change
