# misconception: sigma' missing
def output_delta(A, Y):
    m = len(A)
    error = (A - Y) / m
    return error
