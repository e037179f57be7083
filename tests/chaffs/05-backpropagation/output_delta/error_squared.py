# misconception: error squared
def output_delta(A, Y):
    m = len(A)
    error = (A - Y) ** 2 / m
    return error * A * (1 - A)
