# misconception: slope at the target
def output_delta(A, Y):
    m = len(A)
    error = (A - Y) / m
    return error * Y * (1 - Y)
