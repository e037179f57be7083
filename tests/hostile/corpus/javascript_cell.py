"""%%javascript and display(Javascript(...)) as the classic notebook's tutorials show them, and %%html."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    insert_before(
        nb,
        "power_rule",
        "%%javascript\nIPython.OutputArea.prototype._should_scroll = function(lines) { return false; }",
    )
    insert_before(nb, "power_rule", "%%html\n<style>.cell { width: 100% }</style>")
    return insert_before(
        nb,
        "power_rule",
        "from IPython.display import Javascript\nJavascript('Jupyter.notebook.kernel.execute(\"score = 100\")')",
    )
