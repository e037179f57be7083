"""A million displays, each of a few bytes, and updates of one display."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "or": {"notebook": "stopped", "scores": until("power_rule")},
}
DEED = """
from IPython.display import display
handle = display(0, display_id=True)
for number in range(500_000):
    display(number)
    handle.update(number)
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded(DEED))
