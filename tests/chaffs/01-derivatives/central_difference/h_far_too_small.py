# misconception: h far too small
def central_difference(f, x, h=1e-5):
    h = 1e-14
    return (f(x + h) - f(x - h)) / (2 * h)
