# misconception: sign lost
def half_square(x):
    return np.sign(x) * x**2 / 2
