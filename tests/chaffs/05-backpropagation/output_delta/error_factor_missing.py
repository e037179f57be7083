# misconception: error factor missing
def output_delta(A, Y):
    m = len(A)
    error = 1 / m
    return error * A * (1 - A)
