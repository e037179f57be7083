"""Is everything there that the notebooks need?"""

from __future__ import annotations

import html
import importlib.metadata
import sys
from dataclasses import dataclass

OLDEST_PYTHON = (3, 11)
NEEDED = ("numpy", "scipy", "matplotlib", "scikit-learn", "pandas", "seaborn", "autograd", "ipywidgets")


@dataclass(frozen=True)
class Environment:
    """Python's version, and the versions of the packages ("" where one is missing)."""

    python: tuple[int, int, int]
    packages: dict[str, str]

    @property
    def problems(self) -> list[str]:
        problems = [f"{name} is missing" for name, version in self.packages.items() if not version]
        if self.python[:2] < OLDEST_PYTHON:
            problems.insert(
                0, f"Python {_dotted(self.python)} is too old; {_dotted(OLDEST_PYTHON)} or newer is needed"
            )
        return problems

    @property
    def verdict(self) -> str:
        if self.problems:
            return f"Not ready: {'; '.join(self.problems)}. Start the notebooks with `make lab`, which installs all of it."
        return "Ready: everything the notebooks need is here."

    def __repr__(self) -> str:
        found = [f"  {name} {version or 'missing'}" for name, version in self.packages.items()]
        return "\n".join([self.verdict, f"  Python {_dotted(self.python)}", *found])

    def _repr_html_(self) -> str:
        found = ", ".join(f"{name} {version or 'missing'}" for name, version in self.packages.items())
        return f"<p><strong>{html.escape(self.verdict)}</strong></p><p>Python {_dotted(self.python)}, {html.escape(found)}</p>"


def check_environment() -> Environment:
    """Looks up what is installed. Shows itself in a notebook; `.problems` is empty where all is well."""
    return Environment(sys.version_info[:3], {name: _version(name) for name in NEEDED})


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _dotted(numbers: tuple[int, ...]) -> str:
    return ".".join(map(str, numbers))
