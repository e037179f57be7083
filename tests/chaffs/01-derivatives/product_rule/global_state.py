# misconception: none
_parts = {}


def _slope(x):
    f, df, g, dg = _parts["last"]
    return df(x) * g(x) + f(x) * dg(x)


def product_rule(f, df, g, dg):
    _parts["last"] = (f, df, g, dg)
    return _slope
