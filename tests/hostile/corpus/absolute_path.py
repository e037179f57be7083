"""Reads a file from the student's own desktop: this cell fails, and nothing else."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    source = "data = np.loadtxt(r'C:\\Users\\me\\Desktop\\data.csv')\nprint(data.mean())"
    return insert_before(fill(nb, right), "power_rule", source)
