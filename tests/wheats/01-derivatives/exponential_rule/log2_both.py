# exp2 and log2, brought back by ln 2
def exponential_rule(x, a):
    return np.exp2(np.multiply(x, np.log2(a))) * np.log2(a) * np.log(2)
