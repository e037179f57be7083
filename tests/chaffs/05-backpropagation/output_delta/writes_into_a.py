# misconception: none
def output_delta(A, Y):
    m = len(A)
    A -= Y
    error = A / m
    return error * A * (1 - A)
