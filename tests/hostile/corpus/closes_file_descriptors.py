"""Closes all file descriptors above 2, the line to the grader among them."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {"notebook": "stopped", "scores": until("product_rule")}


def make(nb, right, folder):
    return insert_before(fill(nb, right), "product_rule", guarded("os.closerange(3, 1000)"))
