# misconception: none
def output_delta(A, Y):
    m = len(A)
    error = abs(A - Y) / m
    return error * A * (1 - A)
