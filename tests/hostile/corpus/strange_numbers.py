"""NaN with payloads, signalling NaN, negative zero in the wrong place, float16, longdouble, datetime and record arrays."""

from tests.hostile.making import but, fill, set_answer

KIND = "hostile"
NAMES = (
    "power_rule",
    "exponential_rule",
    "logarithm_rule",
    "free_fall_velocity",
    "grad_quadratic",
    "ascent_step",
)
EXPECT = {"notebook": "graded", "scores": but(**dict.fromkeys(NAMES, "zero"))}
VALUES = {
    "power_rule": "np.array([0x7ff0000000000001] * np.size(args[0]), dtype=np.uint64).view(np.float64).reshape(np.shape(args[0]))[()]",
    "exponential_rule": "np.float16('nan') * np.ones(np.shape(args[0]), np.float16)",
    "logarithm_rule": "np.array(['2020-01-01'] * 3, dtype='datetime64[D]')",
    "free_fall_velocity": "np.zeros(2, dtype=[('a', 'f8'), ('b', 'O')])",
    "grad_quadratic": "np.longdouble(7.5), np.longdouble('nan')",
    "ascent_step": "np.array([1.5 + 2j, np.nan])",
}


def make(nb, right, folder):
    fill(nb, right)
    for name, value in VALUES.items():
        set_answer(nb, name, f"def {name}(*args, **named):\n    return {value}")
    return nb
