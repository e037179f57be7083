def hidden_delta(d, W, A):
    return np.einsum("ik,jk,ij,ij->ij", d, W, A, 1 - A)
