"""Sends requests of its own up the judge's line (attributes, globals, calls by number), hoping that the grader serves them."""

from tests.hostile.making import doing, only, set_answer, silence_check

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": only(),
    "or": {"notebook": "stopped", "scores": "zero"},
}
DEED = """
import contextlib, json, struct
requests = [
    {"op": "global", "args": {"l": ["secrets"]}},
    {"op": "right", "args": {"l": ["power_rule"]}},
    {"op": "attribute", "on": 1, "args": {"l": ["__globals__"]}},
    {"op": "attribute", "on": 2, "args": {"l": ["__globals__"]}},
    {"op": "call", "on": 0, "args": {"l": []}},
    {"op": "call", "on": True, "args": {"l": []}},
    {"op": "call", "on": -2, "args": {"l": [1.0]}},
]
for number in os.listdir("/proc/self/fd"):
    for request in requests:
        text = json.dumps(request).encode()
        with contextlib.suppress(OSError):
            os.set_blocking(int(number), False)
            os.write(int(number), struct.pack("<II", len(text), 0) + text)
"""


def make(nb, right, folder):
    silence_check(nb)
    return set_answer(nb, "power_rule", doing("power_rule(x, a)", DEED, "0.0"))
