# other parameter names, minus as adding the opposite
def forward_difference(func, place, step):
    here = func(place)
    there = func(place + step)
    return np.divide(np.add(there, np.negative(here)), step)
