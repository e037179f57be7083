# misconception: none
def output_delta(A, Y):
    m = 7
    error = (A - Y) / m
    return error * A * (1 - A)
