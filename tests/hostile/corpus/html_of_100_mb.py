"""100 MB as one piece of HTML, and as JSON and text of one display."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "or": {"notebook": "stopped", "scores": until("power_rule")},
}
DEED = """
from IPython.display import HTML, JSON, display
display(HTML("<b>" + "x" * 100_000_000 + "</b>"))
display({"text/plain": "y" * 100_000_000, "application/json": ["z" * 1000] * 10_000}, raw=True)
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded(DEED))
