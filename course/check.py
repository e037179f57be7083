"""What a student calls: `check(sigmoid)` for one answer, `check_all("01-derivatives")` for a whole notebook."""

from __future__ import annotations

import ast
import sys
from collections.abc import Mapping
from types import FrameType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from course.checking import Report
    from course.checking.overview import Overview
    from course.checking.run import LocalRunner


def check(answer: Any, exercise: str = "") -> Report:
    """Judges `answer` on the visible inputs; grading repeats the same on fresh inputs of other sizes.

    answer    the function or class you wrote, or the name of the exercise as a string
    exercise  the exercise it answers, where that is not the answer's own name
    Returns a Report, which the notebook shows. Never raises for anything an answer does.
    Raises LookupError where the course has no such exercise.
    """
    frame = sys._getframe(1)
    namespace = frame.f_globals
    if isinstance(answer, str):
        return judge_by_name(answer, namespace)
    return judge_by_name(exercise or _exercise_name(answer, frame), namespace, answer=answer)


def check_all(assignment: str) -> Overview:
    """Judges every exercise of a notebook on the visible inputs: is it fit to hand in?

    assignment  the notebook's folder, "01-derivatives"
    Returns an Overview, one line an exercise. Raises LookupError for an unknown notebook.
    """
    from course.checking.overview import Overview
    from course.exercises import NOTEBOOKS, of_notebook

    if assignment not in NOTEBOOKS:
        raise LookupError(f"the course has no notebook called {assignment!r}. It has: {', '.join(NOTEBOOKS)}")
    namespace = sys._getframe(1).f_globals
    return Overview(assignment, [judge_by_name(name, namespace) for name in of_notebook(assignment)])


_ABSENT = object()


def judge_by_name(
    name: str,
    namespace: Mapping[str, Any],
    *,
    answer: Any = None,
    hidden: bool = False,
    seed: int | None = None,
    runner: LocalRunner | None = None,
) -> Report:
    """Judges what `namespace` calls `name` (or `answer`, where it is handed over), in this process or by `runner`."""
    from course.checking.judge import VISIBLE_SEED, judge, missing
    from course.exercises import find, oracles_for

    exercise = find(name)
    seed = VISIBLE_SEED if seed is None else seed
    answer = namespace.get(name, _ABSENT) if answer is None else answer
    if answer is _ABSENT:
        return missing(exercise, seed=seed, hidden=hidden)
    return judge(
        exercise,
        answer,
        seed=seed,
        hidden=hidden,
        namespace=namespace,
        oracles=oracles_for(exercise),
        runner=runner,
    )


def _exercise_name(answer: Any, frame: FrameType) -> str:
    """The name as written in the call, else the name under which the notebook knows the object, else its own."""
    from course.exercises import is_known

    own = getattr(answer, "__name__", "")
    bound = [name for name, value in frame.f_globals.items() if value is answer]
    for name in (_written_argument(frame), own, *bound):
        if name.isidentifier() and is_known(name):
            return name
    return own or type(answer).__name__


def _written_argument(frame: FrameType) -> str:
    """The argument's name in the source of the running call: "sigmoid" in `check(sigmoid)`."""
    import executing

    node = executing.Source.executing(frame).node
    if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Name):
        return node.args[0].id
    return ""
