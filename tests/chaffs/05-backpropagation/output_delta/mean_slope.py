# misconception: none
def output_delta(A, Y):
    m = len(A)
    error = (A - Y) / m
    return error * A.mean() * (1 - A.mean())
