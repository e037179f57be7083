# misconception: none
_values = {}


def forward_difference(f, x, h):
    key = np.asarray(x, dtype=float).tobytes()
    if key not in _values:
        _values[key] = f(x)
    return (f(x + h) - _values[key]) / h
