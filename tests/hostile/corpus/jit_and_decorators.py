"""Right answers behind decorators: lru_cache for numbers, np.vectorize, functools.wraps, a staticmethod of a class."""

from tests.hostile.making import fill, insert_first, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    source = "import functools\n\ndef logged(f):\n    @functools.wraps(f)\n    def inner(*args, **named):\n        return f(*args, **named)\n    return inner"
    insert_first(nb, source)
    set_answer(nb, "logarithm_rule", "@logged\n" + right["logarithm_rule"])
    set_answer(
        nb,
        "free_fall_velocity",
        "@np.vectorize\ndef velocity(t, g):\n    return float(t * g)\n\ndef free_fall_velocity(t, g=9.81):\n    return velocity(t, g)",
    )
    set_answer(
        nb,
        "ascent_step",
        "class Steps:\n    @staticmethod\n    def up(theta, gradient, learning_rate):\n        return theta + learning_rate * gradient\n\nascent_step = Steps.up",
    )
    return nb
