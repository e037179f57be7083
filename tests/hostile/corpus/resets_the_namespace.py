"""%reset -f in the middle: everything before it is gone, as it was for the student. What follows imports anew."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    return insert_before(
        fill(nb, right), "power_rule", "%reset -f\nimport numpy as np\nfrom course import check"
    )
