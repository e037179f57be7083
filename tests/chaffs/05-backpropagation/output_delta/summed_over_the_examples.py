# misconception: summed over the examples
def output_delta(A, Y):
    m = len(A)
    error = (A - Y) / m
    return np.sum(error * A * (1 - A), axis=0)
