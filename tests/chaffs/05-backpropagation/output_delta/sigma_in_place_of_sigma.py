# misconception: sigma in place of sigma'
def output_delta(A, Y):
    m = len(A)
    error = (A - Y) / m
    return error * A
