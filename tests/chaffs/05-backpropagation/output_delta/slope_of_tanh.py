# misconception: slope of tanh
def output_delta(A, Y):
    m = len(A)
    error = (A - Y) / m
    return error * (1 - A**2)
