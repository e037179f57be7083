# half of x times x
def half_square(x):
    return 0.5 * np.multiply(x, x)
