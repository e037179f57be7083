# counts in loops
def count_chain_factors(n_in, n_hidden, n_out):
    count = 0
    for _ in range(n_hidden):
        for _ in range(n_out):
            count += 3
            for _ in range(n_in):
                count += 5
    return count
