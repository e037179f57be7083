# misconception: h against 2h
def central_difference(f, x, h=1e-5):
    rise = f(x + h) - f(x - h)
    return rise / h
