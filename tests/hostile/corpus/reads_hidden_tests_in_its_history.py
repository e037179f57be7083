"""Prints In, _ih, the notebook's files and every cell source it can find, looking for the hidden tests. Stock: all there."""

from tests.hostile.making import fill, insert_first, insert_last

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "no_page": ["BEGIN HIDDEN TESTS"],
    "no_output": ["BEGIN HIDDEN TESTS", "from course.grading.cell import grade_quiz"],
}
SOURCE = """
import gc, glob, linecache, os
for text in [*In, *_ih, *[str(line) for lines in linecache.cache.values() for line in (lines[2] if len(lines) > 2 else [])]]:
    if "HIDDEN" in text or "grade_quiz" in text:
        print(text)
for pattern in ("**/*.ipynb", "../**/*.ipynb", "../../source/**/*.ipynb", "/work/*/source/**/*.ipynb", "/tmp/**/*.ipynb"):
    for path in glob.glob(pattern, recursive=True):
        if "ascent_step" in open(path).read():
            print(open(path).read())
found = [text for text in gc.get_objects() if isinstance(text, str) and "grade_quiz(" in text and "because" in text]
print(*found)
"""


def make(nb, right, folder):
    fill(nb, right)
    insert_first(nb, SOURCE)
    return insert_last(nb, SOURCE)
