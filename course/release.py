"""From source/ to release/: nbgrader's own conversion, then tidied, byte for byte repeatable."""

import logging
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.converters import GenerateAssignment
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearSolutions, NbGraderPreprocessor, SaveCells
from traitlets.config import Config, PyFileConfigLoader

from course import contract, notebooks
from course.errors import CourseError

MISSING, DIFFERENT, STRAY = "is missing", "differs", "is not made from source/"
DONE = {MISSING: "new", DIFFERENT: "changed", STRAY: "removed, as source/ no longer has it"}
IGNORED = shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__", "*.pyc", ".DS_Store")


class PlainQuizStubs(NbGraderPreprocessor):
    """Leave a quiz cell with its empty answer alone, where nbgrader puts an exception."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: ResourcesDict, cell_index: int
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Remove nbgrader's stub from the cell of a quiz."""
        if contract.QUIZ.fullmatch(notebooks.grade_id(cell) or ""):
            stub = ClearSolutions(parent=self).code_stub["python"]
            cell.source = cell.source.replace(stub, "").rstrip("\n")
        return cell, resources


def with_quiz_stubs(preprocessors: list) -> list:
    """Return nbgrader's steps with ours after the one that puts the stubs in."""
    if PlainQuizStubs in preprocessors:
        return list(preprocessors)
    place = preprocessors.index(ClearSolutions) + 1
    return [*preprocessors[:place], PlainQuizStubs, *preprocessors[place:]]


def write_release(root: Path) -> list[str]:
    """Bring root/release up to date with root/source; return what was done, one line per file.

    Raises CourseError when a source notebook breaks the contract.
    """
    with tempfile.TemporaryDirectory() as scratch:
        made = generate(root, Path(scratch))
        changes = list(differences(made, root / "release"))
        for path, what in changes:
            target = root / "release" / path
            if what == STRAY:
                target.unlink()
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(made / path, target)
        for folder in sorted((root / "release").glob("*/**/"), reverse=True):
            if not any(folder.iterdir()):
                folder.rmdir()
    return [f"release/{path.as_posix()}: {DONE[what]}" for path, what in changes]


def check_release(root: Path) -> list[str]:
    """Return how root/release differs from what root/source gives, one line per file.

    Raises CourseError when a source notebook breaks the contract.
    """
    with tempfile.TemporaryDirectory() as scratch:
        found = differences(generate(root, Path(scratch)), root / "release")
        return [f"release/{path.as_posix()} {what}" for path, what in found]


def differences(made: Path, kept: Path) -> Iterator[tuple[Path, str]]:
    """Yield each file that the two folders do not share byte for byte, and what is the matter with it.

    Files beside the assignments' folders, such as a README, are left alone.
    """
    fresh = _files(made)
    for path in sorted(fresh):
        if not (kept / path).is_file():
            yield path, MISSING
        elif (kept / path).read_bytes() != (made / path).read_bytes():
            yield path, DIFFERENT
    for path in sorted(_files(kept) - fresh):
        yield path, STRAY


def generate(root: Path, scratch: Path) -> Path:
    """Make the release of every assignment of root/source in the scratch folder; return its folder there.

    Raises CourseError when there is no source, a notebook breaks the contract, or nbgrader fails.
    """
    for path in notebooks.source_notebooks(root / "source"):
        contract.require_source(notebooks.read(path), path.relative_to(root))
    shutil.copytree(root / "source", scratch / "source", ignore=IGNORED)
    config = _nbgrader_config(root)
    for folder in sorted({path.parent.name for path in notebooks.source_notebooks(scratch / "source")}):
        _convert(folder, scratch, config)
    for path in sorted((scratch / "release").glob("*/*.ipynb")):
        notebook = notebooks.tidy(notebooks.read(path), released=True)
        contract.require_released(notebook, path.relative_to(scratch))
        notebooks.write(notebook, path)
    return scratch / "release"


def _files(folder: Path) -> set[Path]:
    return {
        path.relative_to(folder) for path in folder.glob("*/**/*") if path.is_file() and not _ignored(path)
    }


def _ignored(path: Path) -> bool:
    return any(IGNORED(str(path.parent), [name]) for name in path.parts)


def _nbgrader_config(root: Path) -> Config:
    if not (root / "nbgrader_config.py").exists():
        return Config()
    return PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config()


def _convert(assignment: str, root: Path, config: Config) -> None:
    """Run nbgrader's generate_assignment on root/source/assignment, without a gradebook."""
    log = logging.Logger("course.release")
    messages: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: messages.append(record.getMessage())  # type: ignore[method-assign]
    log.addHandler(handler)
    course = CourseDirectory(config=config, log=log)
    course.root, course.assignment_id, course.notebook_id = str(root), assignment, "*"
    course.source_directory, course.release_directory = "source", "release"
    converter = GenerateAssignment(coursedir=course, config=config, log=log, no_database=True)
    steps = [step for step in converter.preprocessors if step is not SaveCells]  # it writes to the gradebook
    converter.preprocessors = with_quiz_stubs(steps)
    try:
        converter.start()
    except (NbGraderException, SystemExit) as error:
        reason = (messages or [str(error)])[0].strip().split("\n")[0]
        raise CourseError(f"source/{assignment}: nbgrader could not make the release: {reason}") from None
