"""Wrong answers whose last values print as np.float64(0.0), nan, -1, True, a string and a list. Stock: full points."""

from tests.hostile.making import EXERCISES, insert_before, set_answer

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero"}
VALUES = ("np.float64(0.0)", "float('nan')", "-1", "True", "'2.0'", "[2.0]", "1e309", "10**9", "2.0")


def make(nb, right, folder):
    for name, value in zip(EXERCISES, VALUES * 2, strict=False):
        set_answer(
            nb, name, f"def {name}(*args, **named):\n    return {value} if not args else 'no'\n\n{value}"
        )
        insert_before(nb, f"test_{name}", value)
    return nb
