# misconception: divided by the number of outputs
def output_delta(A, Y):
    m = A.shape[1]
    error = (A - Y) / m
    return error * A * (1 - A)
