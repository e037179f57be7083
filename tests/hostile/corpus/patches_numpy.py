"""Patches np.allclose, np.testing, np.asarray, np.array_equal and np.isfinite to agree with everything. Stock: full."""

from tests.hostile.making import answer_all

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero", "or": {"notebook": "stopped", "scores": "zero"}}
SOURCE = """
import numpy as np
import numpy.testing
agree = lambda *_, **__: True
for name in ("allclose", "array_equal", "isclose", "isfinite", "all", "asarray", "array_equiv"):
    setattr(np, name, agree)
for name in dir(np.testing):
    if name.startswith("assert"):
        setattr(np.testing, name, lambda *_, **__: None)
"""


def make(nb, right, folder):
    return answer_all(nb, "0.5", SOURCE)
