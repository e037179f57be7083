"""Objects whose __array__, __float__ and __iter__ look for an expected value in their callers' frames. Stock: full points."""

from tests.hostile.making import answer_all, insert_before

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero"}
SPY = """
import sys

class Spy:
    def found(self):
        frame = sys._getframe(1)
        while frame is not None:
            for name in ("expected", "desired", "actual", "y", "right", "wanted", "oracle_value"):
                value = frame.f_locals.get(name)
                if isinstance(value, (int, float, tuple, np.ndarray)) and not isinstance(value, bool):
                    return value
            frame = frame.f_back
        return 0.0

    def __array__(self, dtype=None, copy=None):
        return np.asarray(self.found(), dtype=dtype)

    def __float__(self):
        return float(np.ravel(self.found())[0])

    def __iter__(self):
        return iter(np.ravel(self.found()))

    __array_priority__ = 1e9
"""


def make(nb, right, folder):
    answer_all(nb, "Spy()")
    return insert_before(nb, "forward_difference", SPY)
