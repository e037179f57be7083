# misconception: divided by every entry
def output_delta(A, Y):
    m = len(A)
    error = (A - Y) / A.size
    return error * A * (1 - A)
