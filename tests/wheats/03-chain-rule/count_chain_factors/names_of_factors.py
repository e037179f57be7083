# writes the factors out as text and counts them
def count_chain_factors(n_in, n_hidden, n_out):
    written = []
    for j in range(n_hidden):
        for k in range(n_out):
            written += ["J/a", "a/z", "z/w"]
    for i in range(n_in):
        for j in range(n_hidden):
            for k in range(n_out):
                written += ["J/a", "a/z", "z/a", "a/z", "z/w"]
    return len(written)
