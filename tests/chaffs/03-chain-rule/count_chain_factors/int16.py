# misconception: none
def count_chain_factors(n_in, n_hidden, n_out):
    widths = np.array([n_in, n_hidden, n_out], dtype=np.int16)
    return int(np.int16(5) * widths.prod(dtype=np.int16) + np.int16(3) * widths[1] * widths[2])
