# misconception: factor two
def output_delta(A, Y):
    m = len(A)
    error = 2 * (A - Y) / m
    return error * A * (1 - A)
