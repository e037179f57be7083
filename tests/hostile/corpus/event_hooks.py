"""Hooks before and after every cell that define the answers again, wrongly or rightly, and print scores."""

from tests.hostile.making import insert_before

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero"}
SOURCE = """
ip = get_ipython()
for event in ("pre_execute", "post_execute", "pre_run_cell", "post_run_cell"):
    ip.events.register(event, lambda *_: print("2.0"))
ip.set_custom_exc((Exception,), lambda *_, **__: print("2.0"))
ip.set_hook("synchronize_with_editor", lambda *_: 2.0)
"""


def make(nb, right, folder):
    return insert_before(nb, "forward_difference", SOURCE)
