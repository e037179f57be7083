"""The proof on paper: docs/proof.md with a row an exercise, and the README's sentence with the totals."""

from __future__ import annotations

import re
from pathlib import Path

from course.proof.corpus import ROOT
from course.proof.prove import Proof

RECORD = ROOT / "docs" / "proof.md"
README = ROOT / "README.md"
SENTENCE = re.compile(r"<!-- proof -->.*?<!-- /proof -->", re.DOTALL)
COUNTED = ("accepted", "wheats", "rejected", "chaffs", "hinted", "named", "killed", "mutants")
HEAD = """# Proof of the graders

Written by `make proof ARGS=--write`; the tests keep it true.

- **Wheats** are right answers, each written in another way. All must get full marks and no hint.
- **Chaffs** are wrong answers, one mistake each. All must lose points in their own exercise and in no other.
- **Hints**: a chaff that embodies a declared misconception must bring out that misconception's hint and no other.
- **Mutants** are the course's own solutions with one operator, number or condition changed by machine. One that no
  probe notices computes something that is right as well: at the kink of ReLU, say, any slope from 0 to 1 is.

| notebook | exercise | wheats accepted | chaffs rejected | hints matched | mutants noticed |
|---|---|---|---|---|---|
"""


def totals(proofs: list[Proof]) -> Proof:
    return sum(proofs, Proof("", ""))


def counts(proof: Proof) -> list[str]:
    """ "5 of 5" for wheats, chaffs, hints and mutants."""
    numbers = [getattr(proof, name) for name in COUNTED]
    return [f"{got} of {every}" for got, every in zip(numbers[::2], numbers[1::2], strict=True)]


def row(proof: Proof) -> str:
    return f"| {' | '.join([proof.assignment, proof.exercise, *counts(proof)])} |"


def read_record(path: Path = RECORD) -> list[Proof]:
    """The rows of docs/proof.md as Proofs without faults."""
    proofs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) == len(COUNTED) // 2 + 2 and re.fullmatch(r"\d+ of \d+", cells[2]):
            numbers = [int(number) for cell in cells[2:] for number in cell.split(" of ")]
            proof = Proof(cells[0], cells[1])
            for name, number in zip(COUNTED, numbers, strict=True):
                setattr(proof, name, number)
            proofs.append(proof)
    return proofs


def sentence(proofs: list[Proof]) -> str:
    """What the README says: the totals in words."""
    total = totals(proofs)
    return (
        f"**{len(proofs)} exercises; {total.accepted:,} of {total.wheats:,} right answers accepted; "
        f"{total.rejected:,} of {total.chaffs:,} wrong answers caught; "
        f"{total.hinted:,} of {total.named:,} embodied misconceptions named; "
        f"{total.killed:,} of {total.mutants:,} mutants noticed.**"
    )


def write_record(proofs: list[Proof], record: Path = RECORD, readme: Path = README) -> None:
    """Writes the record, and the sentence into the README between its marks."""
    record.parent.mkdir(exist_ok=True)
    record.write_text(HEAD + "\n".join(map(row, proofs)) + "\n", encoding="utf-8")
    text = readme.read_text(encoding="utf-8")
    if not SENTENCE.search(text):
        raise ValueError(
            f"{readme} has no place for the totals: put <!-- proof --><!-- /proof --> where they belong"
        )
    marked = f"<!-- proof -->\n{sentence(proofs)}\n<!-- /proof -->"
    readme.write_text(SENTENCE.sub(lambda _: marked, text), encoding="utf-8")
