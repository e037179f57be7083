# through e^(x ln a)
def exponential_rule(x, a):
    rate = np.log(a)
    return rate * np.exp(np.multiply(x, rate))
