# misconception: sigma' taken at A
def output_delta(A, Y):
    m = len(A)
    error = (A - Y) / m
    return error * sigmoid(A) * (1 - sigmoid(A))
