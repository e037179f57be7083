"""Answers are an ndarray subclass whose __array_ufunc__ and __array_function__ say True to every comparison. Stock: full."""

from tests.hostile.making import answer_all, insert_before

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero"}
LIAR = """
class Agrees(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **named):
        return np.ones(np.shape(inputs[0]), dtype=bool) if ufunc.nout == 1 else NotImplemented

    def __array_function__(self, function, types, args, named):
        return True

    def __eq__(self, other):
        return np.True_

    def all(self, *args, **named):
        return np.True_
"""


def make(nb, right, folder):
    answer_all(nb, "np.full(np.shape(args[1] if len(args) > 1 else 0.0), 77.0).view(Agrees)")
    return insert_before(nb, "forward_difference", LIAR)
