# misconception: only one side divided by 2h
def central_difference(f, x, h=1e-5):
    return 0.5 * (f(x + h) - f(x)) / h
