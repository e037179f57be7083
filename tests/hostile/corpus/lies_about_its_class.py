"""Objects whose __class__ is another at each look (float, ndarray, tuple, dict), with a metaclass that says yes to isinstance."""

from tests.hostile.making import answer_all

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero"}
LIAR = """
import itertools
import numpy

classes = itertools.cycle([float, numpy.ndarray, tuple, dict, numpy.float64, list, bool])

class Meta(type):
    __instancecheck__ = __subclasscheck__ = lambda cls, other: True
    __eq__ = lambda cls, other: True
    __hash__ = lambda cls: hash(float)

class Float(metaclass=Meta):
    __class__ = property(lambda self: next(classes))
    __float__ = lambda self: 1.0
    __index__ = lambda self: 1
    __len__ = lambda self: 1
    __getattr__ = lambda self, name: self
    __call__ = lambda self, *args, **named: self

Float.__module__, Float.__name__, Float.__qualname__ = "builtins", "float", "float"
"""


def make(nb, right, folder):
    return answer_all(nb, "Float()", LIAR)
