# misconception: 1/m missing
def output_delta(A, Y):
    m = len(A)
    error = A - Y
    return error * A * (1 - A)
