"""The release is repeatable, gives nothing away, and a source notebook that would spoil it is named."""

import shutil
from pathlib import Path

import nbformat
import pytest

from course import contract, notebooks, release
from course.errors import CourseError
from tests import small_course
from tests.small_course import cell

ROOT = Path(__file__).resolve().parents[1]


def test_the_release_in_the_repository_is_what_its_source_gives():
    assert release.check_release(ROOT) == []


@pytest.mark.parametrize("path", sorted(ROOT.glob("source/*/*.ipynb")), ids=lambda path: path.parent.name)
def test_a_source_notebook_is_tidy(path):
    assert not notebooks.tidy_file(path, check=True)


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """A small course with its release."""
    root = tmp_path_factory.mktemp("course")
    small_course.write_course(root)
    release.write_release(root)
    return root


@pytest.fixture
def course(released, tmp_path):
    """A copy of it to change."""
    shutil.copytree(released, tmp_path / "course")
    return tmp_path / "course"


def student_notebook(root):
    return notebooks.read(root / "release" / "01-doubling" / "doubling.ipynb")


def test_solutions_tests_and_answers_are_gone(released):
    text = (released / "release" / "01-doubling" / "doubling.ipynb").read_text()
    for given_away in ("2 * x", "grade(", "grade_quiz", '"b\\"\\n', "Because", "BEGIN", "END"):
        assert given_away not in text


def test_stubs_are_in_their_place(released):
    notebook = student_notebook(released)
    assert cell(notebook, "double").source.endswith("    # YOUR CODE HERE\n    raise NotImplementedError()")
    assert cell(notebook, "quiz_01_1").source == '# Put your choice between the quotes.\nquiz_01_1 = ""'
    assert cell(notebook, "written_why").source == "Why?\n\nYOUR ANSWER HERE"
    assert cell(notebook, "test_double").source == "# Graded: double (1 point)."


def test_graded_cells_are_locked(released):
    metadata = cell(student_notebook(released), "test_double").metadata
    assert (metadata.deletable, metadata.editable) == (False, False)


def test_other_files_come_along(released):
    assert (released / "release" / "01-doubling" / "numbers.csv").read_text() == "x\n1\n"


def test_no_gradebook_is_touched(released):
    assert not list(released.rglob("*.db"))


def test_it_is_repeatable(course):
    assert release.check_release(course) == []
    before = (course / "release" / "01-doubling" / "doubling.ipynb").read_bytes()
    shutil.rmtree(course / "release")
    release.write_release(course)
    assert (course / "release" / "01-doubling" / "doubling.ipynb").read_bytes() == before


def test_differences_are_named_and_put_right(course):
    kept = course / "release"
    (kept / "01-doubling" / "numbers.csv").unlink()
    (kept / "01-doubling" / "doubling.ipynb").write_text("{}")
    (kept / "00-old").mkdir()
    (kept / "00-old" / "old.ipynb").touch()
    (kept / "README.md").write_text("Made from source/.")
    expected = [
        "release/01-doubling/doubling.ipynb differs",
        "release/01-doubling/numbers.csv is missing",
        "release/00-old/old.ipynb is not made from source/",
    ]
    assert release.check_release(course) == expected
    assert release.write_release(course) == [
        "release/01-doubling/doubling.ipynb: changed",
        "release/01-doubling/numbers.csv: new",
        "release/00-old/old.ipynb: removed, as source/ no longer has it",
    ]
    assert release.check_release(course) == []
    assert not (kept / "00-old").exists()
    assert (kept / "README.md").exists()


def drop_end(notebook):
    cell(notebook, "double").source = small_course.SOLUTION.replace("### END SOLUTION", "")


def drop_begin(notebook):
    cell(notebook, "test_double").source = small_course.TEST.replace("### BEGIN HIDDEN TESTS\n", "")


def nest(notebook):
    cell(notebook, "double").source += "\n### BEGIN SOLUTION\n### BEGIN HIDDEN TESTS\n### END HIDDEN TESTS"


def misspell(notebook):
    cell(notebook, "double").source += "\n### BEGIN SOLUTON"


def drop_regions(notebook):
    cell(notebook, "test_double").source = "grade('double')"


def drop_solution(notebook):
    cell(notebook, "double").source = "def double(x):\n    return 2 * x"


def drop_points(notebook):
    del cell(notebook, "test_double").metadata.nbgrader["points"]


def unlock(notebook):
    cell(notebook, "test_double").metadata.nbgrader.locked = False


def forget_a_flag(notebook):
    del cell(notebook, "test_double").metadata.nbgrader["locked"]


def use_an_old_schema(notebook):
    cell(notebook, "test_double").metadata.nbgrader.schema_version = 1


def double_an_id(notebook):
    notebook.cells.append(cell(notebook, "double"))


def misname_a_test(notebook):
    cell(notebook, "test_double").metadata.nbgrader.grade_id = "test_triple"


def leak_into_a_plain_cell(notebook):
    notebook.cells[1].source = small_course.SOLUTION


def answer_the_quiz_wrongly(notebook):
    cell(notebook, "quiz_01_1").source = small_course.QUIZ.replace('"b"', '"c"')


SLIPS = [
    (drop_end, "cell double: BEGIN SOLUTION has no END SOLUTION"),
    (drop_begin, "cell test_double: END HIDDEN TESTS has no BEGIN HIDDEN TESTS"),
    (nest, "cell double: BEGIN HIDDEN TESTS stands inside an open SOLUTION region"),
    (misspell, "cell double: '### BEGIN SOLUTON' is no mark that nbgrader knows"),
    (drop_regions, "cell test_double: is graded but has no hidden region"),
    (drop_solution, "cell double: is a solution cell without BEGIN SOLUTION"),
    (drop_points, "cell test_double: is graded but its points are None"),
    (unlock, "cell test_double: is graded but not locked"),
    (forget_a_flag, "cell test_double: the nbgrader setting 'locked' is missing"),
    (use_an_old_schema, "cell test_double: schema_version is 1, not 3"),
    (double_an_id, "cell double: the grade_id is used 2 times"),
    (misname_a_test, "cell test_triple: there is no solution cell 'triple' that it grades"),
    (leak_into_a_plain_cell, "holds a solution region but is no solution cell"),
    (answer_the_quiz_wrongly, "cell quiz_01_1: its answer is not the one that test_quiz_01_1 calls right"),
]


@pytest.mark.parametrize(("slip", "complaint"), SLIPS, ids=[slip.__name__ for slip, _ in SLIPS])
def test_a_slip_in_the_source_is_named(slip, complaint):
    notebook = small_course.notebook()
    assert contract.source_problems(notebook) == []
    slip(notebook)
    assert complaint in "\n".join(contract.source_problems(notebook))


def test_a_slip_names_the_notebook_and_leaves_the_release_alone(course):
    path = course / "source" / "01-doubling" / "doubling.ipynb"
    notebook = notebooks.read(path)
    unlock(notebook)
    nbformat.write(notebook, path)
    before = {path: path.read_bytes() for path in (course / "release").rglob("*.*")}
    with pytest.raises(CourseError, match=r"source.01-doubling.doubling\.ipynb, cell test_double: "):
        release.write_release(course)
    assert {path: path.read_bytes() for path in (course / "release").rglob("*.*")} == before


def show_the_quiz_answer(notebook):
    cell(notebook, "quiz_01_1").source = 'quiz_01_1 = "b"'


def show_it_elsewhere(notebook):
    notebook.cells[0].source += '\n\nThe answer is `quiz_01_1 = "b"`.'


def compute_the_quiz_answer(notebook):
    cell(notebook, "quiz_01_1").source = "quiz_01_1 = chr(98)"


def keep_a_test(notebook):
    cell(notebook, "test_double").source = "# Graded\ngrade('double')"


def keep_marks(notebook):
    notebook.cells[0].source += "\n### BEGIN SOLUTION"


def lose_a_stub(notebook):
    cell(notebook, "double").source = "def double(x):\n    return 2 * x"


def lose_a_written_stub(notebook):
    cell(notebook, "written_why").source = "Because."


LEAKS = [
    (show_the_quiz_answer, "still holds the answer to quiz_01_1"),
    (show_it_elsewhere, "still holds the answer to quiz_01_1"),
    (compute_the_quiz_answer, 'must hold quiz_01_1 = "" and nothing else'),
    (keep_a_test, "cell test_double: the release still holds code of the hidden test"),
    (keep_marks, "still holds BEGIN SOLUTION"),
    (lose_a_stub, "cell double: the release lacks the stub (NotImplementedError)"),
    (lose_a_written_stub, "cell written_why: the release lacks the stub (YOUR ANSWER HERE)"),
]


@pytest.mark.parametrize(("leak", "complaint"), LEAKS, ids=[leak.__name__ for leak, _ in LEAKS])
def test_a_leak_in_the_release_is_named(released, leak, complaint):
    notebook = student_notebook(released)
    assert contract.released_problems(notebook) == []
    leak(notebook)
    assert complaint in "\n".join(contract.released_problems(notebook))
