# a scalar function made into one for arrays, and poisoned names
sum = None
half_square = np.vectorize(lambda entry: abs(entry) ** 2 / 2.0, otypes=[float])
