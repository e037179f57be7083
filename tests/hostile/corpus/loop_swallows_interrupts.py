"""A loop that swallows KeyboardInterrupt and every other exception. Stock: the kernel can't be interrupted."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "or": {"notebook": "stopped", "scores": until("power_rule")},
}
DEED = """
import sys
while True:
    try:
        while True:
            pass
    except BaseException:
        sys.settrace(None)
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded(DEED))
