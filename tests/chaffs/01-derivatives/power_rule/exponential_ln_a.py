# misconception: none
def power_rule(x, a):
    return x**a * np.log(a)
