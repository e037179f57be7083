"""The table that `make proof` prints."""

from __future__ import annotations

import functools
import itertools
from concurrent.futures import ProcessPoolExecutor

from rich.console import Console
from rich.progress import track
from rich.table import Table

from course.exercises import NOTEBOOKS, of_notebook
from course.proof.prove import Proof, prove
from course.proof.record import counts, totals, write_record


def main(
    assignment: str = "",
    exercise: str = "",
    seeds: int = 1,
    with_mutants: bool = True,
    survivors: bool = False,
    write: bool = False,
) -> int:
    """Proves the chosen exercises and prints the table. Returns 0 where nothing is at fault, else 1.

    seeds         how many seeds every sample is tried with
    with_mutants  try the mutants of the solutions, too
    survivors     print the mutants that no probe noticed
    write         write docs/proof.md and the README's totals; only for the whole course
    """
    console = Console()
    if write and (assignment or exercise or not with_mutants):
        console.print(
            "--write records the whole proof: leave out the notebook, the exercise and --no-mutants"
        )
        return 2
    proofs = prove_all(assignment, exercise, seeds, with_mutants)
    console.print(table(proofs))
    for proof in proofs:
        for fault in proof.faults:
            console.print(f"{proof.assignment}: {fault}", markup=False, highlight=False)
        if survivors:
            for source in proof.survivors:
                console.print(f"survivor of {proof.exercise}:\n{source}", markup=False, highlight=False)
    if any(proof.faults for proof in proofs):
        return 1
    if write:
        write_record(proofs)
    return 0


def prove_all(
    assignment: str = "", exercise: str = "", seeds: int = 1, with_mutants: bool = True
) -> list[Proof]:
    """One Proof an exercise, in the order of the course; worked out in parallel."""
    if assignment and assignment not in NOTEBOOKS:
        raise SystemExit(f"no notebook is called {assignment!r}. There are: {', '.join(NOTEBOOKS)}")
    chosen = [(one, name) for one in ([assignment] if assignment else NOTEBOOKS) for name in of_notebook(one)]
    chosen = [(one, name) for one, name in chosen if exercise in ("", name)]
    work = functools.partial(_prove_pair, seeds=seeds, with_mutants=with_mutants)
    with ProcessPoolExecutor() as pool:
        found = pool.map(work, chosen)
        return list(
            track(
                found, total=len(chosen), description="proving", transient=True, console=Console(stderr=True)
            )
        )


def _prove_pair(pair: tuple[str, str], seeds: int, with_mutants: bool) -> Proof:
    return prove(*pair, seeds=seeds, with_mutants=with_mutants)


def table(proofs: list[Proof]) -> Table:
    made = Table(title="Proof of the graders")
    made.add_column("exercise", no_wrap=True)
    for heading in ("wheats accepted", "chaffs rejected", "hints matched", "mutants noticed"):
        made.add_column(heading, justify="right")
    for assignment, group in itertools.groupby(proofs, key=lambda proof: proof.assignment):
        made.add_section()
        made.add_row(f"[bold]{assignment}[/]")
        for proof in group:
            made.add_row(proof.exercise, *counts(proof))
    made.add_section()
    made.add_row("all", *counts(totals(proofs)))
    return made
