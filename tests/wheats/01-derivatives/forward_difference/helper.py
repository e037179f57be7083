# named points and a helper
def _rise(f, start, end):
    return f(end) - f(start)


def forward_difference(f, x, h):
    return _rise(f, x, x + h) / h
