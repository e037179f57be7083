"""Quiz choices that name all letters, a list, a regular expression, an object that is equal to everything, and a property."""

from tests.hostile.making import QUIZZES, but, fill, insert_first, set_answer

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": but(**dict.fromkeys(QUIZZES, "zero"))}
VALUES = ('"abcd"', '["a", "b", "c", "d"]', '"[a-d]"', "Any()", "Any", '"a or b or c or d"')
LIAR = """
class Any:
    __eq__ = lambda self, other: True
    __hash__ = lambda self: hash("c")
    __str__ = __repr__ = strip = lower = lambda self, *_: "c"
"""


def make(nb, right, folder):
    fill(nb, right)
    insert_first(nb, LIAR)
    for name, value in zip(QUIZZES, VALUES, strict=False):
        set_answer(nb, name, f"{name} = {value}")
    return nb
