"""An empty folder."""

KIND = "accident"
EXPECT = {"notebook": "missing", "scores": "zero"}


def make(nb, right, folder):
    return None
