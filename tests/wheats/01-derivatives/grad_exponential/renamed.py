# other parameter names, the loss differentiated by a complex step
def grad_exponential(c, p, q):
    h = 1e-30
    return c * np.exp(p + 1j * h).imag / h, np.exp(q + 1j * h).imag / h
