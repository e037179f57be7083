"""Every answer is an object that is equal to everything, in order with everything and true. Stock: full points."""

from tests.hostile.making import QUIZZES, answer_all, set_answer

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero"}
LIAR = """
class Liar(float):
    __hash__ = None
    __eq__ = __le__ = __ge__ = __lt__ = __gt__ = __contains__ = lambda self, other: True
    __ne__ = lambda self, other: False
    __bool__ = lambda self: True
    __sub__ = __rsub__ = __abs__ = __truediv__ = __rtruediv__ = __call__ = lambda self, *_: self
    shape = ()
    dtype = "float64"
"""


def make(nb, right, folder):
    answer_all(nb, "Liar()", LIAR)
    for name in QUIZZES:
        set_answer(
            nb,
            name,
            f"class Yes(str):\n    __eq__ = lambda *_: True\n    __hash__ = str.__hash__\n    strip = lower = lambda self, *_: self\n\n{name} = Yes('?')",
        )
    return nb
