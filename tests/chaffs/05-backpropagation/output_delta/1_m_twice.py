# misconception: 1/m twice
def output_delta(A, Y):
    m = len(A)
    error = (A - Y) / m
    return error * A * (1 - A) / m
