"""What the cases use to change a released notebook, and what they say about the outcome."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

NOTEBOOK = "derivatives.ipynb"
EXERCISES = (
    "forward_difference",
    "free_fall_velocity",
    "central_difference",
    "power_rule",
    "exponential_rule",
    "logarithm_rule",
    "product_rule",
    "quotient_rule",
    "composite_rule",
    "grad_quadratic",
    "grad_exponential",
    "grad_squared_error",
    "grad_logarithm",
    "numerical_gradient",
    "gradients_agree",
    "descent_step",
    "ascent_step",
)
QUIZZES = ("quiz_01_6", "quiz_01_1", "quiz_01_2", "quiz_01_3", "quiz_01_4", "quiz_01_5")
GRADED = tuple(f"test_{name}" for name in (*EXERCISES[:3], QUIZZES[0], *EXERCISES[3:], *QUIZZES[1:]))
"""The cells that are graded without a person, in the notebook's order."""

GUARD = 'import os\nif os.environ.get("NBGRADER_EXECUTION") == "autograde":\n'


# Changing a notebook.


def grade_id_of(cell: NotebookNode) -> str:
    return cell.metadata.get("nbgrader", {}).get("grade_id", "")


def cell(nb: NotebookNode, grade_id: str) -> NotebookNode:
    return next(one for one in nb.cells if grade_id_of(one) == grade_id)


def place(nb: NotebookNode, grade_id: str) -> int:
    return nb.cells.index(cell(nb, grade_id))


def fill(nb: NotebookNode, right: Mapping[str, str]) -> NotebookNode:
    """Puts the right answers in."""
    for one in nb.cells:
        one.source = right.get(grade_id_of(one), one.source)
    return nb


def set_answer(nb: NotebookNode, grade_id: str, source: str) -> NotebookNode:
    cell(nb, grade_id).source = textwrap.dedent(source).strip()
    return nb


def answer_all(nb: NotebookNode, value: str, above: str = "") -> NotebookNode:
    """Every exercise hands back `value`, an expression; `above` stands in a cell of its own at the top."""
    for name in EXERCISES:
        set_answer(nb, name, f"def {name}(*args, **named):\n    return {value}")
    return insert_first(nb, above) if above else nb


def own(source: str) -> NotebookNode:
    """A cell of the student's own."""
    return new_code_cell(textwrap.dedent(source).strip())


def insert_before(nb: NotebookNode, grade_id: str, source: str) -> NotebookNode:
    nb.cells.insert(place(nb, grade_id), own(source))
    return nb


def insert_first(nb: NotebookNode, source: str) -> NotebookNode:
    """Behind the title, before the cell that imports."""
    nb.cells.insert(1, own(source))
    return nb


def insert_last(nb: NotebookNode, source: str) -> NotebookNode:
    nb.cells.append(own(source))
    return nb


def silence_check(nb: NotebookNode) -> NotebookNode:
    """The notebook's own check() does nothing, so that an answer is first used when it is judged."""
    behind = next(place for place, one in enumerate(nb.cells) if "from course import check" in one.source)
    nb.cells.insert(behind + 1, own("check = lambda *_, **__: None"))
    return nb


def guarded(deed: str) -> str:
    """`deed` only where a submission is graded: by accident elsewhere it does nothing."""
    return GUARD + textwrap.indent(textwrap.dedent(deed).strip(), "    ")


def doing(signature: str, deed: str, value: str) -> str:
    """An answer that does `deed` when it is graded, and hands back `value`."""
    body = f"{guarded(deed)}\nreturn {value}"
    return f"def {signature}:\n{textwrap.indent(body, '    ')}"


# Saying what is expected.


def but(**scores: str) -> dict[str, str]:
    """All cells full but those named: but(power_rule="zero")."""
    return {"*": "full", **{f"test_{name}": score for name, score in scores.items()}}


def until(name: str) -> dict[str, str]:
    """All cells before that of `name` full, this one and those behind it zero."""
    return {"*": "zero", **dict.fromkeys(GRADED[: GRADED.index(f"test_{name}")], "full")}


def only(*names: str) -> dict[str, str]:
    """Those named full, all others zero."""
    return {"*": "zero", **{f"test_{name}": "full" for name in names}}


def problems(
    expect: Mapping[str, object], status: str, seen: Mapping[str, tuple[float | None, float]]
) -> list[str]:
    """In sentences, where a grading is not what a case expects; empty where it is.

    status  of the notebook
    seen    grade_id -> (score, points) of the graded cells; a missing cell or score counts as zero
    """
    found = _problems(expect, status, seen)
    other = expect.get("or")
    return problems(other, status, seen) if found and isinstance(other, Mapping) else found


def _problems(
    expect: Mapping[str, object], status: str, seen: Mapping[str, tuple[float | None, float]]
) -> list[str]:
    found = [] if status == expect["notebook"] else [f"the notebook is {status}, not {expect['notebook']}"]
    scores = expect["scores"]
    for grade_id in GRADED:
        wanted = scores.get(grade_id, scores["*"]) if isinstance(scores, Mapping) else scores
        score, points = seen.get(grade_id, (0.0, 1.0))
        score = score or 0.0
        kind = "zero" if score == 0 else "full" if score == points else "part"
        if kind != wanted and not (wanted == "any" and 0 <= score <= points):
            found.append(f"{grade_id} has {score:g} of {points:g}, expected: {wanted}")
    return found
