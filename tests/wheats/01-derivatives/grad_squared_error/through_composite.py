# through composite_rule
def grad_squared_error(x, y, w, b):
    dw = composite_rule(lambda u: 2 * u, lambda weight: x * weight + b - y, lambda weight: x)(w)
    db = composite_rule(lambda u: 2 * u, lambda bias: x * w + bias - y, lambda bias: 1.0)(b)
    return [dw, db]
