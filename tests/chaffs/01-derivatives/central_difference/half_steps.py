# misconception: half steps
def central_difference(f, x, h=1e-5):
    half = h / 2
    return (f(x + half) - f(x - half)) / h
