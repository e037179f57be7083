# misconception: terms in place of derivatives
def grad_quadratic(x, w, b):
    return [x * w * w, b * b]
