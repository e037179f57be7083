"""Reads source/ and the classmates' folders, and empties the notebooks of those who come later. Stock: succeeds."""

from tests.hostile.making import fill, guarded, insert_before

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "full", "no_output": ["found another"]}
DEED = """
import glob
for folder in ("submitted", "source", "autograded", "release"):
    for path in [path for up in range(6) for path in glob.glob("../" * up + folder + "/**/*.ipynb", recursive=True)]:
        print("found another", path)
        # Written only to a copy: what matters is that it may be opened for writing.
        with open(path, "r+b") as file:
            file.seek(0)
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded(DEED))
