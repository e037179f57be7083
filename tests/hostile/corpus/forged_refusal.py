"""A record in the metadata that says the notebook was refused, so that a person looks at it; and nonsense as a status."""

from tests.hostile.making import fill

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    nb.metadata["backpropagation"] = {
        "status": "no such status",
        "reason": ["<b>"],
        "seed": "x",
        "rung": None,
    }
    nb.metadata["nbgrader"] = {"whatever": 1}
    nb.metadata["student"] = True
    return fill(nb, right)
