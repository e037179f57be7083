# einsum and tanh
def breakdown_forward(inputs, first, second, third):
    squash = lambda z: (1 + np.tanh(z / 2)) / 2
    product = lambda a, w: np.einsum("ij,jk->ik", a, w)
    z1 = product(inputs, first)
    z2 = product(squash(z1), second)
    z3 = product(squash(z2), third)
    return z1, squash(z1), z2, squash(z2), z3, squash(z3)
