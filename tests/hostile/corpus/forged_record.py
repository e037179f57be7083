"""A record of a full grading in the notebook's metadata, in cells' metadata, and saved score outputs in every cell."""

import nbformat

from tests.hostile.making import EXERCISES, cell

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero"}
MIME = "application/vnd.backpropagation-course.score+json"


def make(nb, right, folder):
    nb.metadata["backpropagation"] = {"status": "graded", "reason": "", "seed": 1, "rung": "bubblewrap"}
    for name in EXERCISES:
        one = cell(nb, f"test_{name}")
        points = one.metadata.nbgrader.points
        score = {"exercise": name, "score": points, "points": points, "outcome": "right", "seed": 1}
        data = {MIME: score, "text/plain": str(float(points))}
        one.outputs = [nbformat.v4.new_output("display_data", data=data)]
        one.execution_count = 7
        one.metadata["no_score_because"] = one.metadata["grader_error"] = "forged"
    return nb
