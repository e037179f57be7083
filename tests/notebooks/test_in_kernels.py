"""Every notebook in real kernels and real nbgrader: untouched, with the course's answers, right ones, wrong ones."""

from __future__ import annotations

import ast
import itertools
import shutil
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from course.exercises import NOTEBOOKS, of_notebook
from course.grading import cycle, results
from course.grading.grading import Grader
from course.grading.workers import OneWorker
from course.proof.corpus import ROOT, chaffs, wheats
from course.proof.stage import answer_cells, notebook_path

pytestmark = pytest.mark.slow
ROUNDS = 2
SEED = 20_240_520


def with_answers(release: Path, answers: dict[str, str]) -> nbformat.NotebookNode:
    """The released notebook with these answer cells filled in."""
    notebook = nbformat.read(release, as_version=4)
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        cell.source = answers.get(name, cell.source)
    return notebook


def rounds(assignment: str, find) -> list[dict[str, str]]:
    """The first samples of all exercises, then the second ones, and so on.

    Samples that call another exercise are left out: on top of a wrong answer, a wrong one may come out right.
    """
    names = list(of_notebook(assignment))
    columns = [
        [(name, one.source) for one in find(assignment, name) if not calls_another(one.source, name, names)]
        for name in names
    ]
    table = itertools.zip_longest(*columns)
    return [dict(pair for pair in line if pair) for line in itertools.islice(table, ROUNDS)]


def calls_another(source: str, own: str, names: list[str]) -> bool:
    used = {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)}
    return bool(used & (set(names) - {own}))


@dataclass(frozen=True)
class Class:
    """One assignment graded for several students, each handing in another set of answers."""

    assignment: str
    results: dict[str, results.Result]
    scores: dict[str, dict[str, tuple[float, float]]]

    def of(self, student: str) -> dict[str, tuple[float, float]]:
        assert self.results[student].record.is_graded, self.results[student].record
        return self.scores[student]


def grade_class(assignment: str, root: Path) -> Class:
    shutil.copytree(ROOT / "source" / assignment, root / "source" / assignment)
    shutil.copy(ROOT / "nbgrader_config.py", root)
    right = answer_cells(assignment)
    answers = {"untouched": {}, "solutions": right}
    answers |= {f"wheats-{n}": right | chosen for n, chosen in enumerate(rounds(assignment, wheats))}
    answers |= {f"chaffs-{n}": right | chosen for n, chosen in enumerate(rounds(assignment, chaffs))}
    (root / "scratch").mkdir()
    api = cycle.open_course(root, root / "scratch")
    cycle.release(api, root)
    [(_, notebook)] = cycle.assignments(root)
    submissions = [results.Submission(student, assignment, notebook) for student in answers]
    for submission in submissions:
        path = root / submission.file
        path.parent.mkdir(parents=True)
        chosen = answers[submission.student]
        nbformat.write(with_answers(notebook_path(assignment, root / "release"), chosen), path)
    crew = OneWorker()
    try:
        graded = {
            one.submission.student: one for one in Grader(api, crew, SEED, feedback=False).grade(submissions)
        }
    finally:
        crew.close()
    scores = {}
    for student in answers:
        with api.gradebook as gradebook:
            entry = gradebook.find_submission_notebook(notebook, assignment, student)
            scores[student] = {
                grade.name: (grade.auto_score, grade.max_score)
                for grade in entry.grades
                if grade.cell.cell_type == "code"
            }
    return Class(assignment, graded, scores)


@pytest.fixture(scope="module", params=NOTEBOOKS)
def graded(request, tmp_path_factory) -> Class:
    return grade_class(request.param, tmp_path_factory.mktemp("course"))


def test_the_untouched_release_scores_exactly_zero(graded):
    assert [score for score, _ in graded.of("untouched").values()] == [0.0] * len(graded.scores["untouched"])


def test_the_solutions_score_exactly_the_maximum(graded):
    assert {name: score for name, (score, _) in graded.of("solutions").items()} == {
        name: points for name, (_, points) in graded.scores["solutions"].items()
    }


def test_right_answers_score_the_maximum_however_they_are_written(graded):
    for student in graded.results:
        if student.startswith("wheats"):
            lost = {name for name, (score, points) in graded.of(student).items() if score != points}
            assert lost == set(), student


def test_wrong_answers_lose_points_in_their_own_cells_only(graded):
    for number, chosen in enumerate(rounds(graded.assignment, chaffs)):
        scores = graded.of(f"chaffs-{number}")
        lost = {name.removeprefix("test_") for name, (score, points) in scores.items() if score < points}
        # Notebook 00 is worth nothing, so nothing can be lost there.
        assert lost == {name for name in chosen if of_notebook(graded.assignment)[name].points}


@pytest.mark.parametrize("assignment", NOTEBOOKS)
def test_the_release_runs_from_top_to_bottom_with_nothing_written(assignment, tmp_path):
    notebook = nbformat.read(notebook_path(assignment, ROOT / "release"), as_version=4)
    stubs = {cell.metadata.get("nbgrader", {}).get("grade_id") for cell in notebook.cells}
    NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(tmp_path)}}).execute()
    shown = [repr(output) for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    for name in of_notebook(assignment):
        assert name in stubs
        assert any(f"{name}: not written yet" in text for text in shown), name
