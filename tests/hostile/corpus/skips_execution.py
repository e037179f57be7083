"""No code at all, and the tags skip-execution, raises-exception and remove_cell everywhere. Stock: full points."""

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero"}


def make(nb, right, folder):
    for one in nb.cells:
        one.metadata["tags"] = [
            "skip-execution",
            "raises-exception",
            "remove_cell",
            "remove-input",
            "nbval-skip",
        ]
    return nb
