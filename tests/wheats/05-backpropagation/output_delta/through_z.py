# back to Z, and the slope of the sigmoid there
def output_delta(A, Y):
    Z = np.log(A) - np.log(1 - A)
    slope = np.exp(-Z) / (1 + np.exp(-Z)) ** 2
    return np.mean([1.0]) * (A - Y) * slope / np.size(A, 0)
