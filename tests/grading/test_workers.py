"""The same results whoever does the work, and nothing lost when a worker, a scheduler's line or the client dies."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import nbformat
import psutil
import pytest
from nbformat.v4 import new_code_cell

from course.grading import workers
from course.grading.grading import Grader
from course.grading.limits import Limits
from course.grading.marks import OWN
from course.grading.work import Outcome, Work, WorkResult
from tests.grading import postgresql
from tests.grading.conftest import RIGHT, Nobody, make_course, taken_in, write_class

pytestmark = pytest.mark.slow

REPOSITORY = Path(__file__).resolve().parents[2]
SEED = 20_240_229
LIMITS = Limits(cell_seconds=2)


@pytest.fixture(scope="module")
def works(tmp_path_factory) -> dict[str, Work]:
    """The rebuilt notebooks of the small class, by student."""
    root = make_course(tmp_path_factory.mktemp("workers"))
    api, submissions = taken_in(root, write_class(root, root / "class"))
    nobody = Nobody()
    list(Grader(api, nobody, SEED, feedback=False).grade(submissions))
    return {work.student: replace(work, limits=LIMITS) for work in nobody.works}


def in_turn(given: Iterable[tuple[str, Work]]) -> workers.Take:
    """The same order for whichever worker."""
    source = iter(given)
    return lambda worker: next(source, None)


def results(crew: workers.Workers, works: dict[str, Work]) -> dict[str, WorkResult]:
    try:
        return dict(crew.map(in_turn(works.items())))
    finally:
        crew.close()


@pytest.fixture(scope="module")
def serial(works) -> dict[str, WorkResult]:
    return results(workers.OneWorker(), works)


def canonical(done: dict[str, WorkResult]) -> dict[str, dict]:
    return {student: result.canonical() for student, result in done.items()}


def test_results_have_a_json_form(serial):
    for result in serial.values():
        assert json.loads(json.dumps(result.canonical()))["cells"]


def test_a_seed_repeats_a_grading_exactly(works, serial):
    few = {student: works[student] for student in list(works)[:4]}
    again = canonical(results(workers.OneWorker(), few))
    assert again == {student: serial[student].canonical() for student in few}


def test_two_workers_find_what_one_finds(works, serial):
    assert canonical(results(workers.DaskWorkers(2), works)) == canonical(serial)


LEAK = """
import builtins, os, random, sys
import numpy as np
from course import check
builtins.leak = np.leak = sys.leak = check.leak = os.environ["LEAK"] = "leak"
builtins.sum = np.exp = sys.modules["course.check"].check = lambda *_: "leak"
np.random.seed(1); random.seed(1); np.seterr(all="raise"); sys.path.insert(0, "leak"); os.chdir("/tmp")
open("leak.txt", "w").write("leak")
"""
LOOK = """
import builtins, os, random, sys, warnings
import numpy as np
from course import check
found = [hasattr(one, "leak") for one in (builtins, np, sys, check)]
found += ["LEAK" in os.environ, "leak" in sys.path, os.path.exists("/tmp/leak.txt"), "leak" in globals()]
found += [sum([1, 2]) == "leak", np.exp is not np._core.umath.exp, sys.modules["course.check"].check is not check]
print(found, np.geterr(), os.getcwd(), sorted(set(sys.modules) & {"secrets", "antigravity"}))
"""


def printed(works: dict[str, Work], *cells: str) -> list[str]:
    """What each of these cells prints as the first of a notebook, one notebook after the other in forks of one process."""

    def with_cell(source: str) -> Work:
        nb = nbformat.reads(works["ana"].content, as_version=4)
        nb.cells.insert(0, new_code_cell(source, metadata={OWN: True}))
        return replace(works["ana"], content=nbformat.writes(nb))

    def text(result: WorkResult) -> str:
        outputs = nbformat.reads(result.content, as_version=4).cells[0].outputs
        return "".join(output.text for output in outputs if output.output_type == "stream")

    crew = workers.OneWorker()
    try:
        done = dict(crew.map(in_turn((str(n), with_cell(source)) for n, source in enumerate(cells))))
    finally:
        crew.close()
    return [text(done[str(number)]) for number in range(len(cells))]


def test_nothing_of_a_student_is_left_for_the_next(works):
    """Both run in forks of the same warm process; what the second sees is what it would see as the first."""
    first, _, following = printed(works, LOOK, LEAK, LOOK)
    assert first.startswith(str([False] * 11))
    assert following == first


DRAW = """
import hashlib, io
from matplotlib import pyplot
def drawn():
    figure, axes = pyplot.subplots()
    axes.plot([0, 1], label="$x$")
    axes.legend()
    for number in range(60):  # more formulas than matplotlib remembers
        axes.text(number / 60, 0.5, f"$w_{{{number}}}$", rotation=90)
    image = io.BytesIO()
    figure.savefig(image, format="png")
    pyplot.close(figure)
    return hashlib.sha256(image.getvalue()).hexdigest()
print(drawn(), drawn())
"""


def test_pictures_look_as_they_do_without_a_sandbox(works):
    """The process that forks has fonts open; a fork that loses them draws without letters."""
    with contextlib.redirect_stdout(io.StringIO()) as here:
        exec(DRAW, {})
    assert printed(works, DRAW) == [here.getvalue()]


def hidden(folder: Path) -> list[str]:
    """Starts a program that can't see `folder`, where this machine can hide it."""
    line = ["bwrap", "--dev-bind", "/", "/", "--tmpfs", str(folder), "--die-with-parent"]
    try:
        can = subprocess.run([*line, "true"], check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        can = False
    return line if can else []


@pytest.fixture
def cluster(tmp_path_factory) -> Iterator[str]:
    """A scheduler and two workers as processes of their own; they see nothing of the folders that tests write in."""
    with tempfile.TemporaryDirectory(prefix="cluster-", dir="/var/tmp") as place:
        folder = Path(place)
        environment = os.environ | {"PYTHONPATH": str(REPOSITORY), "TMPDIR": place, "HOME": place}
        started = []

        def start(*arguments: str) -> None:
            command = [*hidden(tmp_path_factory.getbasetemp()), sys.executable, "-m", "dask", *arguments]
            with (folder / f"log-{len(started)}").open("w") as log:
                started.append(
                    subprocess.Popen(
                        command, cwd=place, env=environment, stderr=log, stdout=log, start_new_session=True
                    )
                )

        try:
            where = folder / "scheduler.json"
            start(
                "scheduler",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--no-dashboard",
                "--scheduler-file",
                str(where),
            )
            address = _address(where)
            for number in "01":
                start("worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--name", number)
            yield address
        finally:
            for process in started:
                end_all(process.pid)
                process.wait()


def _address(where: Path, seconds: float = 60) -> str:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(OSError, ValueError):
            return json.loads(where.read_text())["address"]
        time.sleep(0.1)
    raise AssertionError(f"no scheduler within {seconds:g} s")


def end_all(pid: int) -> None:
    with contextlib.suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        for one in [*process.children(recursive=True), process]:
            with contextlib.suppress(psutil.NoSuchProcess):
                one.kill()


def test_a_cluster_that_shares_no_folder_finds_the_same(works, serial, cluster):
    assert canonical(results(workers.DaskWorkers(address=cluster), works)) == canonical(serial)


def test_no_scheduler_at_an_address_is_said():
    with pytest.raises(workers.CourseError, match=r"No Dask scheduler answers at tcp://127.0.0.1:9"):
        workers.DaskWorkers(address="tcp://127.0.0.1:9")


def engines_below(pid: int) -> list[psutil.Process]:
    found = []
    for process in psutil.Process(pid).children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess):
            if "course.grading.serve" in process.cmdline():
                found.append(process)
    return found


def test_a_killed_engine_costs_a_try_and_no_student(works, serial):
    """Its notebook is run again; the results are those of an undisturbed run."""
    few = dict(list(works.items())[:5])
    crew = workers.OneWorker()
    done = {}

    def killing():
        for number, item in enumerate(few.items()):
            if number in (1, 3):
                for engine in engines_below(os.getpid()):
                    engine.kill()
            yield item

    try:
        done = dict(crew.map(in_turn(killing())))
    finally:
        crew.close()
    assert canonical(done) == {student: serial[student].canonical() for student in few}


def test_killed_workers_lose_nothing(works, serial):
    crew = workers.DaskWorkers(2)
    done = {}
    try:
        for student, result in crew.map(in_turn(works.items())):
            done[student] = result
            if len(done) == 2:
                pids = crew.client.run(os.getpid)
                os.kill(next(iter(pids.values())), signal.SIGKILL)
    finally:
        crew.close()
    assert canonical(done) == canonical(serial)


class Short(Work):
    """Work that counts as hanging very soon."""

    @property
    def most_seconds(self) -> float:
        return 0.5


def test_an_engine_that_hangs_is_given_up_after_three_tries_and_asks_for_a_person(works):
    work = next(iter(works.values()))
    short = Short(**{name: getattr(work, name) for name in work.__dataclass_fields__})
    ready = next(iter(list(works.values())[1:]))
    crew = workers.OneWorker()
    try:
        (_, hung), (_, fine) = crew.map(in_turn([("hangs", short), ("fine", ready)]))
    finally:
        crew.close()
    assert hung.outcome is Outcome.GRADER_ERROR
    assert hung.outcome.needs_person
    assert "3 times" in hung.reason
    assert fine.outcome is not Outcome.GRADER_ERROR
    assert not engines_below(os.getpid())


# The command itself, stopped half-way.

CLASS = ["ana", "skips_tests", "splits_answer", "zoe"]


def class_of_four(folder: Path, gradebook: Path | None = None) -> tuple[Path, list[str]]:
    """A course with a class of four, and the command that grades it."""
    root = make_course(folder / "course")
    if gradebook is not None:
        shutil.copyfile(gradebook, root / "gradebook.db")
    everyone = write_class(root, folder / "everyone")
    for student in CLASS:
        shutil.copytree(everyone / student, root / "class" / student)
    command = [
        sys.executable,
        "-m",
        "course.cli",
        "--root",
        str(root),
        "grade",
        "--class",
        str(root / "class"),
    ]
    return root, [*command, "--assignment", "01-practice", "--seed", str(SEED), "--no-feedback"]


def run(command: list[str], *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*command, *more], capture_output=True, text=True, check=False)


def scores(command: list[str]) -> list[dict]:
    done = run(command, "--json")
    assert done.stdout, done.stderr
    return [
        {name: told for name, told in result.items() if name != "new"} for result in json.loads(done.stdout)
    ]


def lines(output: str) -> list[str]:
    """What was printed for each notebook."""
    return [line for line in output.splitlines() if f"/{len(CLASS)} " in line]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory, empty_gradebook) -> list[dict]:
    _, command = class_of_four(tmp_path_factory.mktemp("undisturbed"), empty_gradebook)
    return scores(command)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL], ids=lambda how: how.name)
@pytest.mark.parametrize("count", ["1", "2"])
def test_a_stopped_run_leaves_a_whole_gradebook_and_the_next_does_the_rest(
    tmp_path, empty_gradebook, undisturbed, how, count
):
    root, command = class_of_four(tmp_path, empty_gradebook)
    # Two are graded while the last one still sleeps.
    path = root / "class" / CLASS[-1] / "01-practice" / "practice.ipynb"
    nb = nbformat.read(path, as_version=4)
    nb.cells.insert(0, new_code_cell("import time\ntime.sleep(3)"))
    nbformat.write(nb, path)
    command = [*command, "--workers", count]
    # Tests that run in a shell's background are started with Ctrl-C ignored, and would hand that on.
    kept = signal.signal(signal.SIGINT, signal.default_int_handler)
    running = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    signal.signal(signal.SIGINT, kept)
    family: list[psutil.Process] = []
    told = []
    assert running.stdout
    for line in running.stdout:
        told.append(line)
        if line.startswith("2/4"):
            family = psutil.Process(running.pid).children(recursive=True)
            # Ctrl-C reaches the whole group, a kill only the one process.
            if how is signal.SIGINT:
                os.killpg(running.pid, how)
            else:
                running.kill()
            break
    _, error = running.communicate(timeout=60)
    assert running.returncode != 0, told
    if how is signal.SIGINT:
        assert "Traceback" not in error
        assert "goes on where it was stopped" in error
    _, alive = psutil.wait_procs(family, timeout=30)
    assert alive == []
    graded = {line.split()[1] for line in lines("".join(told))}
    assert len(graded) == 2

    again = lines(run(command).stdout)
    assert len(again) == len(CLASS)
    as_before = {line.split()[1] for line in again if line.endswith(", as before")}
    assert graded <= as_before < set(CLASS)
    assert scores(command) == undisturbed


def test_only_what_has_changed_is_graded_again(tmp_path, empty_gradebook):
    root, command = class_of_four(tmp_path, empty_gradebook)

    def graded_now(*more: str) -> set[str]:
        told = lines(run(command, *more).stdout)
        assert len(told) == len(CLASS)
        return {line.split()[1] for line in told if "as before" not in line}

    assert graded_now() == set(CLASS)
    path = root / "class" / "zoe" / "01-practice" / "practice.ipynb"
    nb = nbformat.read(path, as_version=4)
    for cell in nb.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") in RIGHT:
            cell.source = RIGHT[cell.metadata.nbgrader.grade_id]
    nbformat.write(nb, path)
    assert graded_now() == {"zoe"}
    assert graded_now() == set()
    settings = root / "nbgrader_config.py"
    settings.write_text(settings.read_text().replace('{"cell_seconds": 2}', '{"cell_seconds": 3}'))
    assert graded_now() == set(CLASS)
    assert graded_now("--force") == set(CLASS)


def test_one_exercise_judged_anew_leaves_the_others_as_they_are(tmp_path, empty_gradebook):
    root, command = class_of_four(tmp_path, empty_gradebook)
    source = root / "source" / "01-practice" / "practice.ipynb"
    before = {one["student"]: one for one in scores(command)}
    kept = source.read_text()
    # The tests of both change so that every answer fails; only one of the exercises is judged anew.
    source.write_text(
        kept.replace("square(3) == 9", "square(3) == 8").replace("cube(2) == 8", "cube(2) == 9")
    )
    after = {one["student"]: one for one in scores([*command, "--exercise", "square"])}
    for student, points in {"ana": 4.0, "splits_answer": 4.0, "zoe": 2.0}.items():
        assert before[student]["score"] == points
    assert {student: one["score"] for student, one in after.items()} == {
        "ana": 2.0,
        "skips_tests": 0.0,
        "splits_answer": 2.0,
        "zoe": 0.0,
    }
    assert after["ana"]["seed"] == before["ana"]["seed"]
    # What was kept was graded with the old tests: an ordinary run grades it again.
    assert {one["score"] for one in scores(command)} == {0.0}
    assert (
        "No exercise is called sqare. There are: cube, square" in run(command, "--exercise", "sqare").stderr
    )


def test_a_gradebook_in_postgresql_holds_the_same(tmp_path, undisturbed):
    bin_folder = postgresql.programs()
    if bin_folder is None:
        pytest.skip(postgresql.NOT_HERE)
    root, command = class_of_four(tmp_path)
    settings = root / "nbgrader_config.py"
    kept = settings.read_text()
    with postgresql.server(bin_folder) as address:
        settings.write_text(f"{kept}\nc.CourseDirectory.db_url = {address!r}\n")
        assert scores(command) == undisturbed
        assert len([line for line in lines(run(command).stdout) if line.endswith(", as before")]) == len(
            CLASS
        )
    assert not (root / "gradebook.db").exists()
