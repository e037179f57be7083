"""Runs that take too long for a notebook: their results as CSV files, each beside the script that makes it.

python -m course.recordings moons     runs course/recordings/make_moons.py again and writes its files anew
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

FOLDER = Path(__file__).parent


def load(name: str) -> pd.DataFrame:
    """The recording `name`, a row a line of its CSV file. Raises LookupError, naming what there is."""
    import pandas as pd

    path = FOLDER / f"{name}.csv"
    if not path.is_file():
        known = ", ".join(sorted(file.stem for file in FOLDER.glob("*.csv")))
        raise LookupError(f"there is no recording {name!r}. There is: {known}")
    return pd.read_csv(path)
