# other parameter names and the two points named
def central_difference(function, where, step=0.00001):
    left, right = where - step, where + step
    return (function(right) - function(left)) / (step + step)
