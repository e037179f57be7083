# misconception: none
def central_difference(f, x, h=0.01):
    return (f(x + h) - f(x - h)) / (2 * h)
