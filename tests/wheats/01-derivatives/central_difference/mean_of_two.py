# the mean of the forward and the backward difference
def central_difference(f, x, h=1e-5):
    ahead = (f(x + h) - f(x)) / h
    behind = (f(x) - f(x - h)) / h
    return (ahead + behind) / 2
