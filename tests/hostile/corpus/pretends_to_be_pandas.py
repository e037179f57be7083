"""A class of a module called pandas whose columns, to_numpy and values are whatever is asked for."""

from tests.hostile.making import answer_all

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero"}
LIAR = """
import numpy

class Table:
    columns = ["expected"] * 10
    dtype = numpy.dtype("float64")
    to_numpy = lambda self, *_, **__: numpy.full(3, 77.0)
    __getitem__ = lambda self, name: self
    __array__ = lambda self, *_, **__: numpy.full(3, 77.0)

Table.__module__ = "pandas.core.frame"
"""


def make(nb, right, folder):
    return answer_all(nb, "Table()", LIAR)
