# einsum, a dictionary by layer number, a tuple of tuples
def backward(activations, Y, parameters):
    found = {}
    error = np.subtract(activations[-1], Y) / np.shape(Y)[0]
    for number in sorted(range(1, len(parameters) + 1), reverse=True):
        A, A_prev = np.asarray(activations[number]), np.asarray(activations[number - 1])
        delta = error * (A - A**2)
        found[number] = (np.einsum("ij,ik->jk", A_prev, delta), np.einsum("ik->k", delta))
        error = np.einsum("ik,jk->ij", delta, parameters[number - 1][0])
    return tuple(found[number] for number in sorted(found))
