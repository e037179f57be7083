# the complex-step derivative
def himmelblau_gradient(x):
    def f(u, v):
        return (u * u + v - 11) ** 2 + (u + v * v - 7) ** 2

    h = 1e-20
    u, v = complex(x[0]), complex(x[1])
    return np.array([f(u + 1j * h, v).imag / h, f(u, v + 1j * h).imag / h])
