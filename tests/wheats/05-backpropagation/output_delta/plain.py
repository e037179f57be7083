def output_delta(A, Y):
    m = A.shape[0]
    return (A - Y) * A * (1 - A) / m
