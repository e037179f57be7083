# misconception: sign turned round
def output_delta(A, Y):
    m = len(A)
    error = (Y - A) / m
    return error * A * (1 - A)
