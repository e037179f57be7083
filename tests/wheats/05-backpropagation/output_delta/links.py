# link by link, with the slope expanded
def output_delta(A, Y):
    dJ_dA = (A - Y) / Y.shape[0]
    dA_dZ = A - A**2
    return dJ_dA * dA_dZ
