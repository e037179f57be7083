"""The answers that prove the graders: one file, one expected verdict.

    tests/wheats/01-derivatives/power_rule/loop.py       a right answer: full marks, no hint
    tests/chaffs/01-derivatives/power_rule/no_factor.py  a wrong one: loses points in its own cell only

A chaff's first line names what must be recognised: `# misconception: factor a missing`, or
`# misconception: none` where no declared misconception covers it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "source"
WHEATS = ROOT / "tests" / "wheats"
CHAFFS = ROOT / "tests" / "chaffs"
HEADER = "# misconception:"
NONE = "none"


@dataclass(frozen=True)
class Sample:
    """One answer to one exercise, as the source of its cell."""

    path: Path
    assignment: str
    exercise: str
    source: str

    @property
    def label(self) -> str:
        return f"{self.exercise}/{self.path.stem}"

    @property
    def misconception(self) -> str:
        """The declared name a chaff embodies; "" for none. Raises ValueError where the header is missing."""
        first = self.source.partition("\n")[0]
        if not first.startswith(HEADER):
            raise ValueError(f"{self.path}: the first line must read '{HEADER} NAME' or '{HEADER} {NONE}'")
        name = first.removeprefix(HEADER).strip()
        return "" if name == NONE else name


def samples(folder: Path, assignment: str, exercise: str) -> list[Sample]:
    """The samples of one exercise, in the order of their names."""
    files = sorted((folder / assignment / exercise).glob("*.py"))
    return [Sample(path, assignment, exercise, path.read_text(encoding="utf-8")) for path in files]


def wheats(assignment: str, exercise: str) -> list[Sample]:
    return samples(WHEATS, assignment, exercise)


def chaffs(assignment: str, exercise: str) -> list[Sample]:
    return samples(CHAFFS, assignment, exercise)
