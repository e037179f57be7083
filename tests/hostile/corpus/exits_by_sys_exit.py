"""sys.exit() at the end of the notebook and in the middle: in a notebook this ends the cell only. Stock: graded, too."""

from tests.hostile.making import fill, insert_before, insert_last

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    insert_before(nb, "central_difference", "import sys\nsys.exit()")
    insert_before(nb, "power_rule", "quit()")
    insert_before(nb, "product_rule", "raise SystemExit(1)")
    return insert_last(nb, "exit(0)")
