"""An answer that writes replies of its own on the judge's line when it is called: only claims about its value."""

from tests.hostile.making import but, doing, fill, set_answer, silence_check, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": but(power_rule="zero"),
    "or": {"notebook": "stopped", "scores": until("power_rule")},
}
DEED = """
import contextlib, json, struct
replies = [{"value": True}, {"value": None, "notes": {"score": 2.0, "outcome": "right"}}, {"value": {"b": 1}}, {"value": {"x": "power_rule"}}, {"value": {"r": [1, "float", "object", ""]}}]
for number in os.listdir("/proc/self/fd"):
    for reply in replies * 20:
        text = json.dumps(reply).encode()
        with contextlib.suppress(OSError):
            os.set_blocking(int(number), False)
            os.write(int(number), struct.pack("<II", len(text), 0) + text)
"""


def make(nb, right, folder):
    silence_check(fill(nb, right))
    return set_answer(nb, "power_rule", doing("power_rule(x, a)", DEED, "0.0"))
