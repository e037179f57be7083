"""A file without a single byte: the disk was full."""

KIND = "accident"
EXPECT = {"notebook": "damaged", "scores": "zero"}


def make(nb, right, folder):
    return ""
