# misconception: none
def central_difference(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / (2 * h)
