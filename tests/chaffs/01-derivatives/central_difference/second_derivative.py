# misconception: none
def central_difference(f, x, h=1e-5):
    return (f(x + h) - 2 * f(x) + f(x - h)) / h**2
