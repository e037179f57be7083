"""Right pairs handed back as a named tuple, a list, an array and a pair of zero-dimensional arrays."""

from tests.hostile.making import fill, insert_first, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    insert_first(nb, "from collections import namedtuple\nGradient = namedtuple('Gradient', 'dw db')")
    set_answer(nb, "grad_quadratic", "def grad_quadratic(x, w, b):\n    return Gradient(2 * x * w, 2 * b)")
    set_answer(
        nb, "grad_exponential", "def grad_exponential(x, w, b):\n    return [x * np.exp(w), np.exp(b)]"
    )
    set_answer(
        nb,
        "grad_squared_error",
        "def grad_squared_error(x, y, w, b):\n    return 2 * (x * w + b - y) * np.array([x, 1.0])",
    )
    source = (
        "def grad_logarithm(a, x, w, b):\n    return np.array(a * x / (x * w + b)), np.array(a / (x * w + b))"
    )
    return set_answer(nb, "grad_logarithm", source)
