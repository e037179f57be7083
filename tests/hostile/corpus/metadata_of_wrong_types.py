"""nbgrader marks that are lists, numbers and null; grade_ids that are lists; points that are text. Stock: the class stops."""

from tests.hostile.making import fill, grade_id_of

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    plain = [one for one in nb.cells if not grade_id_of(one)]
    for one in nb.cells:
        if grade_id_of(one).startswith("test_quiz"):
            one.metadata.nbgrader.update(points="many", grade="yes", schema_version="three", locked=[])
    for one, marks in zip(
        plain,
        (["a", "list"], 7, None, "text", {"grade_id": ["x"]}, {"grade_id": {"a": 1}}, {"grade_id": None}),
        strict=False,
    ):
        one.metadata["nbgrader"] = marks
    nb.metadata["nbgrader"] = 7
    return nb
