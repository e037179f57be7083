# misconception: backward difference
def central_difference(f, x, h=1e-5):
    return (f(x) - f(x - h)) / h
