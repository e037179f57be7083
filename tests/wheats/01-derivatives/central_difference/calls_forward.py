# a forward difference from x - h with the double step
def central_difference(f, x, h=1e-5):
    return forward_difference(f, x - h, 2 * h)
