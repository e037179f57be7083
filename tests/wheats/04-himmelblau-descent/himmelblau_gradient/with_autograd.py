# automatic differentiation
from autograd import grad as gradient_of


def himmelblau_gradient(x):
    def f(p):
        return (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2

    return gradient_of(f)(np.array(x, dtype=float))
