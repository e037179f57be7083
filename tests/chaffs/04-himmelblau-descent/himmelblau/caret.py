# misconception: ^ in place of **
def himmelblau(x):
    return (x[0] ^ 2 + x[1] - 11) ^ 2 + (x[0] + x[1] ^ 2 - 7) ^ 2
