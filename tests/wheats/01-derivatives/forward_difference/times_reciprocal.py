# multiplied by 1/h and turned twice
def forward_difference(f, x, h):
    return -(f(x) - f(x + h)) * (1.0 / h)
