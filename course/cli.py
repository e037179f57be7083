"""The `course` command: a thin front for the package. Heavy imports wait until a command needs them."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from course.errors import CourseError
from course.start import prepare

ROOT = Path(__file__).resolve().parents[1]

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # plain help starts in half the time and reads well aloud
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="The backpropagation course: open it, release it, grade it, and prove its graders.",
    epilog="Start with `course lab` as a student and with `course grade` as an instructor.",
)


class Folder:
    """The checkout that the commands work on."""

    root = ROOT


Check = Annotated[bool, typer.Option("--check", help="Change nothing; name what differs and exit with 1.")]


def plain_errors(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turn a CourseError into its message on stderr and exit code 1."""

    @functools.wraps(command)
    def wrapped(*arguments: Any, **options: Any) -> Any:
        try:
            return command(*arguments, **options)
        except CourseError as error:
            typer.secho("Error: ", fg="red", bold=True, nl=False, err=True)
            typer.echo(str(error), err=True)
            raise typer.Exit(1) from None

    return wrapped


@app.callback()
def options(
    root: Annotated[
        Path,
        typer.Option(
            help="The course's folder, with source/ and release/ in it.", file_okay=False, show_default=False
        ),
    ] = ROOT,
) -> None:
    """Set what all commands share."""
    Folder.root = root.resolve()
    prepare()


@app.command()
@plain_errors
def lab(
    port: Annotated[
        int | None, typer.Option(help="Listen on this port; without it, on the first free one from 8888 on.")
    ] = None,
    ip: Annotated[
        str, typer.Option(help="Listen on this address; 0.0.0.0 lets other machines in.")
    ] = "127.0.0.1",
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open a browser window.")] = True,
) -> None:
    """Open JupyterLab on the student notebooks.

    Notebooks that are released and not yet in `work/` are copied there; what you have written is never
    overwritten. To begin a notebook afresh, rename your copy and run this again. Works without a network.
    Stop it with Ctrl-C.
    """
    from course import lab as jupyter

    work = Folder.root / "work"
    new = jupyter.prepare_work(Folder.root / "release", work)
    for path in new:
        typer.echo(f"New: work/{path.as_posix()}")
    jupyter.isolate(work / jupyter.SETTINGS)
    jupyter.trust([work / path for path in new])
    jupyter.require_own_kernel()

    def announce(addresses: list[str]) -> None:
        for address in addresses:
            typer.echo(f"JupyterLab: {address}")
        typer.echo(f"Your notebooks: {work}    (Ctrl-C stops JupyterLab.)")

    jupyter.serve(work, jupyter.choose_port(ip, port), ip, browser, announce)


@app.command()
@plain_errors
def grade(
    submissions: Annotated[
        Path | None,
        typer.Option(
            "--class",
            help="Folder of the class: STUDENT/ASSIGNMENT/NOTEBOOK.ipynb; by default examples/class.",
            show_default=False,
        ),
    ] = None,
    student: Annotated[list[str] | None, typer.Option(help="Only this student; may be given again.")] = None,
    assignment: Annotated[
        list[str] | None, typer.Option(help="Only this assignment, 01-derivatives; may be given again.")
    ] = None,
    exercise: Annotated[
        list[str] | None,
        typer.Option(help="Judge only this exercise anew, sigmoid or quiz_02_1; may be given again."),
    ] = None,
    workers: Annotated[
        int, typer.Option(help="Processes that grade at the same time; 0: one a processor.", min=0)
    ] = 0,
    scheduler: Annotated[
        str, typer.Option(help="Grade on the Dask cluster with this scheduler, tcp://host:8786.")
    ] = "",
    force: Annotated[bool, typer.Option("--force", help="Grade again what has not changed, too.")] = False,
    feedback: Annotated[bool, typer.Option("--feedback/--no-feedback", help="Write feedback/.")] = True,
    seed: Annotated[
        int | None,
        typer.Option(help="Seed of the hidden inputs, to repeat a grading.", show_default="drawn afresh"),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the results as JSON.")] = False,
    timings: Annotated[bool, typer.Option("--timings", help="Say what the time went to.")] = False,
) -> None:
    """Take a class through the whole cycle and print its gradebook.

    Releases the notebooks, collects the submissions into `submitted/`, grades what is new or
    changed into `autograded/`, writes `feedback/`, and prints a row per student and assignment.
    One bad notebook does not stop the class. Ends with 1 where anything needs a person. Ctrl-C loses nothing.
    """
    from course.grading.cycle import Options, run

    if submissions and not submissions.is_dir():
        raise CourseError(f"{submissions} is no folder. Name the one that holds a folder per student.")
    options = Options(
        tuple(student or ()),
        tuple(assignment or ()),
        tuple(exercise or ()),
        workers,
        scheduler,
        force,
        feedback,
        seed,
        json,
        timings,
    )
    try:
        code = run(Folder.root, submissions and submissions.resolve(), options)
    except KeyboardInterrupt:
        told = "\nStopped. What was graded stays graded; the same command goes on where it was stopped."
        typer.echo(told, err=True)
        raise typer.Exit(130) from None
    raise typer.Exit(code)


@app.command()
@plain_errors
def doctor() -> None:
    """Say how submissions are kept apart on this machine.

    Says what to do where they can't be. Really tries it, with a process that tries to break out. Ends with 1 where nothing can be graded.
    """
    from course.grading.sandbox import find_rung

    status = find_rung()
    typer.echo(f"Sandbox: {status.rung or 'none'}")
    if status.reason:
        typer.echo(f"Why: {status.reason}")
    if status.remedy:
        typer.echo(f"To have a better one:\n{status.remedy}")
    raise typer.Exit(0 if status.rung else 1)


@app.command()
@plain_errors
def explain(
    student: Annotated[str, typer.Argument(help="As in autograded/.")],
    assignment: Annotated[str, typer.Argument(help="For example 01-derivatives.")],
    exercise: Annotated[str, typer.Argument(help="For example central_difference.")],
) -> None:
    """Repeat a judgement from its recorded seed.

    Shows all that was tried. Nothing is written. The inputs, and with them the verdict, are those of the grading.
    """
    from course.grading.explain import explain as replay

    typer.echo(replay(Folder.root, student, assignment, exercise))


@app.command()
@plain_errors
def proof(
    assignment: Annotated[str, typer.Argument(help="For example 01-derivatives; without it, all.")] = "",
    exercise: Annotated[str, typer.Argument(help="One exercise of it; without it, all.")] = "",
    seeds: Annotated[int, typer.Option(help="Try every answer with this many seeds.", min=1)] = 1,
    mutants: Annotated[bool, typer.Option("--mutants/--no-mutants", help="Mutate the solutions too.")] = True,
    survivors: Annotated[
        bool, typer.Option("--survivors", help="Print the mutants that no probe noticed.")
    ] = False,
    write: Annotated[
        bool, typer.Option("--write", help="Write docs/proof.md and the README's totals.")
    ] = False,
) -> None:
    """Prove the graders with known right and wrong answers.

    Prints a table. Per exercise: right answers accepted, wrong answers rejected, hints that match the mistake, and the share of
    automatically mutated solutions that its probes notice.
    """
    from course.proof.table import main

    raise typer.Exit(main(assignment, exercise, seeds, mutants, survivors, write))


@app.command()
@plain_errors
def release(check: Check = False) -> None:
    """Write release/, what students get, from source/.

    The same source gives the same bytes. A notebook that breaks the contract (a mark without its partner, a graded
    cell without points or hidden region, a doubled grade_id, a quiz that shows its answer) is named, with its cell,
    and nothing is written.
    """
    from course import release as releasing

    if not check:
        changes = releasing.write_release(Folder.root)
        typer.echo("\n".join(changes) or "release/ is up to date.")
        return
    differing = releasing.check_release(Folder.root)
    if differing:
        raise CourseError("\n".join([*differing, "Write release/ anew with: make release"]))
    typer.echo("release/ is what source/ gives.")


@app.command()
@plain_errors
def tidy(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Notebooks; without any, all of source/.", show_default=False)
    ] = None,
    check: Check = False,
) -> None:
    """Normalise notebooks, so that their diffs are small.

    Takes outputs, execution counts and stray metadata out, and gives cells ids that follow from the content.
    """
    from course import notebooks

    found = paths or notebooks.source_notebooks(Folder.root / "source")
    untidy = [path for path in found if notebooks.tidy_file(path, check)]
    if check and untidy:
        raise CourseError("\n".join([*(f"{path} is not tidy." for path in untidy), "Tidy with: make tidy"]))
    for path in untidy:
        typer.echo(f"Tidied {path}")
    if not untidy:
        typer.echo(f"{len(found)} notebooks, all tidy.")


if __name__ == "__main__":
    app()
