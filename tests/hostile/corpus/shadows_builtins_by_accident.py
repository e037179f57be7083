"""Variables called sum, list, max, type, input and print: usual in first notebooks, and no reason to lose a point."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}
SOURCE = """
list = [1, 2, 3]
sum = 0
for max in list:
    sum += max
type, input, len, id = "a", "b", 3, 4
print = "done"
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "free_fall_velocity", SOURCE)
